// One resource group: identity, storage, telemetry, the bot on Container Apps, its registration in Teams.
// One secret, which signs links; else the bot is its managed identity, for storage, for the registry and (through a
// federated credential on the Entra app) for Teams. Steps before and after: README.md.

@description('Prefix of all names: small letters and digits (with 13 more it names the storage account).')
@minLength(3)
@maxLength(11)
param name string = 'usobot'

@description('People\'s data stays in the EU.')
@allowed(['swedencentral', 'northeurope', 'westeurope', 'germanywestcentral', 'francecentral'])
param location string = 'swedencentral'

@description('Client id of the bot\'s Entra app (BOT_APP_ID).')
param botAppId string

@description('Tenants whose people may use the bot (USO_TENANTS).')
@minLength(1)
param tenants string[]

@description('Signs the links that open without Teams (USO_LINK_KEY): at least 32 characters, kept for good.')
@secure()
@minLength(32)
param linkKey string

@description('An existing container registry in this resource group.')
param registryName string

@description('Image in that registry, with a tag or, better, a digest.')
param image string

var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'
var host = '${name}.${apps.properties.defaultDomain}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'StorageV2'
  // Zone-redundant: bookings survive the loss of a data centre and still stay in the region.
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false // identities only: there is no account key that could leak
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal' // without it the deployment fails while the new identity is still spreading
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30 // the shortest there is: logs are for finding faults, the audit trail is in the tables
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: { Application_Type: 'web', WorkspaceResourceId: logs.id }
}

resource apps 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  dependsOn: [mayPull, mayUseTables]
  properties: {
    managedEnvironmentId: apps.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 3978, allowInsecure: false }
      secrets: [{ name: 'link-key', value: linkKey }]
      registries: [{ server: registry.properties.loginServer, identity: identity.id }]
    }
    template: {
      terminationGracePeriodSeconds: 30 // turns in progress and the outbox finish; Teams gives up after 15 s
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'PORT', value: '3978' }
            { name: 'BOT_APP_ID', value: botAppId }
            { name: 'BOT_TENANT_ID', value: tenant().tenantId }
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'USO_TENANTS', value: join(tenants, ',') }
            { name: 'AZURE_TABLES_ENDPOINT', value: storage.properties.primaryEndpoints.table }
            { name: 'USO_PUBLIC_URL', value: 'https://${host}' }
            { name: 'USO_LINK_KEY', secretRef: 'link-key' }
            { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/livez', port: 3978 }, periodSeconds: 10 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 5 }
          ]
        }
      ]
      // Never zero: reminders and the outbox have their own clock. Two, so that one may be replaced at any time.
      scale: { minReplicas: 2, maxReplicas: 4 }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'westeurope' // not 'global': the regional service of the EU, whatever the region of the rest
  kind: 'azurebot'
  sku: { name: 'S1' } // Teams is a standard channel: no charge per message
  properties: {
    displayName: 'USO-botti'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'SingleTenant'
    msaAppId: botAppId
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: bot.location
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

@description('BOT_APP_ID and USO_PUBLIC_URL of `npm run manifest`.')
output appId string = botAppId
output publicUrl string = 'https://${host}'

@description('Subject of the federated credential on the Entra app.')
output identityPrincipalId string = identity.properties.principalId
