namespace ComplaintFlow.Complaints.Events;

/// <summary>A proposal was made, and it is known who must approve it.</summary>
public sealed record ApprovalRequested : ComplaintEvent
{
    /// <summary>The chain as it begins.</summary>
    public required ApprovalChain Chain { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Approvals = [.. complaint.Approvals, Chain] };
}

/// <summary>Somebody approved or refused a step.</summary>
public sealed record ApprovalStepDecided : ComplaintEvent
{
    /// <summary>The number of the chain within the complaint.</summary>
    public required int Chain { get; init; }

    /// <summary>The number of the step within the chain.</summary>
    public required int Step { get; init; }

    /// <summary>What was decided.</summary>
    public required ApprovalDecision Decision { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        var chains = complaint.Approvals.ToArray();
        var steps = chains[Chain - 1].Steps.ToArray();
        steps[Step - 1] = steps[Step - 1] with { Decision = Decision };
        chains[Chain - 1] = chains[Chain - 1] with { Steps = steps };
        return complaint with { Approvals = chains, Participants = Involvement.With(complaint, Decision.By, Participation.Decided) };
    }
}

/// <summary>The proposal was approved by somebody else than the proposer, where the rules know no authority.</summary>
public sealed record ProposalApproved : ComplaintEvent
{
    /// <summary>Who approved: the id of an actor.</summary>
    public required string By { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Resolution = complaint.Resolution is { } proposed ? proposed with { ApprovedBy = By } : null,
        Participants = Involvement.With(complaint, By, Participation.Decided),
    };
}
