export { httpConnectors } from './connectors/connectors.ts';
export type { AllowedHost, ConnectorOptions, ErrorRule, HttpConnector } from './connectors/http-connector.ts';
