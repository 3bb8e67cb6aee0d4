namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was referred to an external procedure, such as the shipping terms of a contract.</summary>
public sealed record ReferredOutside : ComplaintEvent
{
    /// <summary>The name of the procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>The rule that requires it, and its condition.</summary>
    public required string Rule { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { ExternalProcedure = Procedure };
}
