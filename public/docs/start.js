// The page asks the service that serves it, whatever a proxy in between makes of the document's server URL.
const document = await (await fetch('/openapi.json')).json()
document.servers = [{ url: location.origin }]

SwaggerUIBundle({
  spec: document,
  dom_id: '#swagger-ui',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
})
