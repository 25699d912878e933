// The page asks the service that serves it, whatever a proxy in between makes of the document's server URL.
const servers = [{ url: location.origin }]
const askThisService = () => ({
  statePlugins: { spec: { wrapActions: { updateJsonSpec: (update) => (spec) => update({ ...spec, servers }) } } },
})

SwaggerUIBundle({
  // Not the JSON, which leaves the forms out.
  url: '/openapi.yaml',
  plugins: [askThisService],
  dom_id: '#swagger-ui',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
})
