import { escapeXml } from '../../core/text/escape.ts';
import { caching, securityHeaders } from '../../ui/frame/security-policy.ts';

/** Types that IIS does not know and would answer with 404, or that it words without the character set. */
const types: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.svg': 'image/svg+xml',
};

/** `web.config` for IIS 10. Each value is removed before it is added: IIS refuses to start where a server sets it too. */
export function iisConfig(base: string): string {
  const page = `${base.slice(1).replaceAll('/', '\\')}404.html`;
  const headers = Object.entries(securityHeaders).flatMap(([name, value]) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${escapeXml(value)}" />`,
  ]);
  const maps = Object.entries(types).flatMap(([extension, type]) => [
    `<remove fileExtension="${extension}" />`,
    `<mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${indented(headers)}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${indented(maps).replaceAll(/^ {2}/gm, '')}
    </staticContent>
    <urlCompression doStaticCompression="true" />
    <httpErrors errorMode="Custom" existingResponseMode="Replace">
      <remove statusCode="403" />
      <remove statusCode="404" />
      <error statusCode="403" path="${page}" responseMode="File" />
      <error statusCode="404" path="${page}" responseMode="File" />
    </httpErrors>
  </system.webServer>
  <location path="${caching.hashed}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

function indented(elements: readonly string[]): string {
  return elements.map((element) => `        ${element}`).join('\n');
}
