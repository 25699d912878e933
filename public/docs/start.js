// Requests go to the origin of this page: behind a proxy, the server URL of the document may be another one.
const servers = [{ url: location.origin }]
const useOwnOrigin = () => ({
  statePlugins: { spec: { wrapActions: { updateJsonSpec: (update) => (spec) => update({ ...spec, servers }) } } },
})

SwaggerUIBundle({
  // The JSON document has no form bodies.
  url: '/openapi.yaml',
  plugins: [useOwnOrigin],
  dom_id: '#swagger-ui',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
})
