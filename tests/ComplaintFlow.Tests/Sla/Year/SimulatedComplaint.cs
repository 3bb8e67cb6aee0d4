using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>A complaint of the simulated year, and what the oracle knows about it.</summary>
internal sealed class SimulatedComplaint(ComplaintId id, OracleCase oracle, int actions)
{
    public ComplaintId Id { get; } = id;

    public ComplaintKey Key => new(ComplaintKey.DefaultTenant, Id);

    public OracleCase Oracle { get; } = oracle;

    public int ActionsLeft { get; set; } = actions;
}
