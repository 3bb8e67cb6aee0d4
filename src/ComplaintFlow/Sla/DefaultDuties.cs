using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Sla;

/// <summary>How duties are watched by default.</summary>
internal static class DefaultDuties
{
    private static readonly SortedDictionary<string, StepDefinition> Steps = new(Names.Comparer)
    {
        ["remind"] = new StepDefinition { At = "75%", Notify = [DutyDefinition.Holder] },
        ["late"] = new StepDefinition { At = "100%", Notify = [DutyDefinition.Holder, DutyDefinition.Supervisor], Escalate = true },
    };

    /// <summary>If the complainant lets an offer lapse, nobody is late, but the owner is told.</summary>
    private static readonly SortedDictionary<string, StepDefinition> OfferSteps = new(Names.Comparer)
    {
        ["remind"] = new StepDefinition { At = "75%", Notify = [DutyDefinition.Holder] },
        ["lapsed"] = new StepDefinition { At = "100%", Notify = [DutyDefinition.Holder, Roles.CaseOwner] },
    };

    /// <summary>An internal duty may be postponed. A promise to the complainant may not.</summary>
    private static readonly ExtensionDefinition Extension = new()
    {
        Times = 3, By = [Roles.DepartmentSupervisor, Roles.BusinessManager, Roles.QualityManager, Roles.Executive],
    };

    /// <summary>How a kind of duty is watched: as the configuration says, otherwise by default.</summary>
    public static DutyDefinition With(DutyKind kind, DutyDefinition? given)
    {
        DutyDefinition usual = Of(kind);
        return given is null ? usual : new DutyDefinition
        {
            Within = given.Within ?? usual.Within,
            Calendar = given.Within is null ? given.Calendar ?? usual.Calendar : given.Calendar,
            Notify = given.Notify.Count > 0 ? given.Notify : usual.Notify,
            Extension = given.Extension ?? usual.Extension,
            OnClosed = given.OnClosed ?? usual.OnClosed,
            Steps = given.Steps.Count > 0 ? given.Steps : usual.Steps,
        };
    }

    private static DutyDefinition Of(DutyKind kind)
    {
        var usual = new DutyDefinition
        {
            Notify = [DutyDefinition.Holder], Extension = Extension, OnClosed = ClosingRule.Run, Steps = Steps,
        };
        return kind switch
        {
            DutyKind.ExpertReport => usual with { Within = "30 calendar days" },
            DutyKind.CardCopy => usual with { Within = "3 calendar days" },
            // The promise remains, even after the complaint is closed.
            DutyKind.Commitment => usual with { Extension = null },
            DutyKind.Feedback or DutyKind.Execution => usual with { Extension = null, OnClosed = ClosingRule.Cancel },
            // The answer to the complainant contains the offer already, so no notice is sent.
            DutyKind.Offer => usual with { Notify = [], Extension = null, OnClosed = ClosingRule.Cancel, Steps = OfferSteps },
            _ => usual,
        };
    }
}
