/** Whether people of a tenant can be members at all. An empty list, which only local mode has, takes any. */
export type IsMemberTenant = (tenantId: string) => boolean;

/** `tenants` in lower case. */
export function memberTenants(tenants: readonly string[]): IsMemberTenant {
  return (tenantId) => tenants.length === 0 || tenants.includes(tenantId.toLowerCase());
}
