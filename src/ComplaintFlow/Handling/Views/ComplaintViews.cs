using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Views;

/// <summary>Creates the views of members of staff.</summary>
internal static class ComplaintViews
{
    /// <summary>Creates the view of an actor.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="policy">The roles that see each chapter.</param>
    /// <param name="keepsOut">Whether the actor must keep out of the complaint.</param>
    /// <param name="isNamed">Whether a transition of the workflow names a role.</param>
    public static ComplaintView Of(Complaint complaint, Actor actor, ViewPolicy policy, bool keepsOut, Predicate<string> isNamed)
    {
        IReadOnlyList<ViewChapter> withheld = policy.Withheld(complaint, actor, keepsOut, isNamed);
        ComplaintView common = Common(complaint) with { Withheld = withheld };
        return withheld.Contains(ViewChapter.Case) ? common : WithCase(common, complaint, withheld);
    }

    private static ComplaintView Common(Complaint c) => new()
    {
        Id = c.Id,
        Number = c.Number,
        Version = c.Version,
        LastEntryAt = c.LastEntryAt,
        DueWorkUpTo = c.DueWorkUpTo,
        State = c.State,
        Tier = c.Tier,
        Category = c.Category,
        NextDueAt = c.NextDueAt,
        Channel = c.Channel,
        ReceivedAt = c.ReceivedAt,
        Matter = c.Matter,
        IsDrill = c.IsDrill,
        Department = c.Department,
        EscalationLevel = c.EscalationLevel,
        Outcome = c.Outcome,
        ClosedAt = c.ClosedAt,
        ReopenCount = c.ReopenCount,
        Round = c.Round,
    };

    private static ComplaintView WithCase(ComplaintView common, Complaint c, IReadOnlyList<ViewChapter> withheld) => common with
    {
        RuleBook = c.RuleBook,
        Workflow = c.Workflow,
        Subject = c.Subject,
        Description = c.Description,
        ConfirmedStatement = c.ConfirmedStatement,
        Complainant = withheld.Contains(ViewChapter.Whistleblower) ? Unnamed(c.Complainant) : c.Complainant,
        Language = c.Language,
        Place = c.Place,
        OccurredAt = c.OccurredAt,
        Respondents = c.Respondents,
        Demands = c.Demands,
        Product = c.Product,
        Fields = c.Fields,
        Classification = c.Classification,
        Regions = c.Regions,
        Milestones = c.Milestones,
        Clocks = c.Clocks,
        Pauses = c.Pauses,
        Timeouts = c.Timeouts,
        Tasks = c.Tasks,
        Approvals = c.Approvals,
        Owner = c.Owner,
        PreviousOwners = c.PreviousOwners,
        TransferCount = c.TransferCount,
        ExternalProcedure = c.ExternalProcedure,
        Groups = c.Groups,
        LinkedIds = c.LinkedIds,
        Links = LinksOf(c, withheld),
        Assessment = c.Assessment,
        FactChecks = c.FactChecks,
        ActualLoss = c.ActualLoss,
        Proposal = c.Proposal,
        Acceptance = c.Acceptance,
        Rejection = c.Rejection,
        Contact = withheld.Contains(ViewChapter.Whistleblower) ? null : c.Contact,
        PreliminaryPlan = c.PreliminaryPlan,
        Requests = c.Requests,
        Evidence = c.Evidence,
        Investigation = c.Investigation,
        RootCause = c.RootCause,
        Expert = c.Expert,
        Resolution = c.Resolution,
        Referrals = c.Referrals,
        Commitments = c.Commitments,
        FollowUp = c.FollowUp,
        Emergency = c.Emergency,
        SystemicRisk = c.SystemicRisk,
        RegulatorReport = c.RegulatorReport,
        Improvements = c.Improvements,
        CardCopies = c.CardCopies,
        Archive = c.Archive,
        LegalReview = withheld.Contains(ViewChapter.LegalReview) ? null : c.LegalReview,
        Conflicts = withheld.Contains(ViewChapter.Conflicts) ? [] : c.Conflicts,
        Participants = withheld.Contains(ViewChapter.Conflicts) ? [] : c.Participants,
        Accountabilities = withheld.Contains(ViewChapter.Accountability) ? [] : c.Accountabilities,
    };

    private static Complainant Unnamed(Complainant whistleblower) =>
        new() { Kind = whistleblower.Kind, Identity = whistleblower.Identity, IsWhistleblower = true };

    private static ComplaintLinks? LinksOf(Complaint c, IReadOnlyList<ViewChapter> withheld) =>
        c.Links is { } links && withheld.Contains(ViewChapter.Conflicts)
        ? links with { Joined = [.. links.Joined.Select(joined => joined with { Conflicts = [], Participants = [] })] }
        : c.Links;
}
