using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>Identifies the place of a complaint: the tenant first, then the id.</summary>
/// <param name="Tenant">The tenant; <see cref="DefaultTenant"/> if a host serves one organisation.</param>
/// <param name="Id">The id of the complaint.</param>
public readonly record struct ComplaintKey(string Tenant, ComplaintId Id)
{
    /// <summary>The tenant of a host that serves one organisation.</summary>
    public const string DefaultTenant = "default";
}
