using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Begins to call goods back (召回).</summary>
/// <param name="Plan">Which ones, how, and until when.</param>
public sealed record StartRecall(string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(StartRecall);

    internal override void Apply(Draft draft) => Risks.Start(draft, Plan);

    internal override void Check(InputCheck check) => check.Written(nameof(Plan), Plan);
}

/// <summary>Stops a service until the danger is over (服务暂停).</summary>
/// <param name="Plan">Which one, and how.</param>
public sealed record SuspendService(string Plan) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(SuspendService);

    internal override void Apply(Draft draft) => Risks.Start(draft, Plan);

    internal override void Check(InputCheck check) => check.Written(nameof(Plan), Plan);
}

/// <summary>Ends a recall or a suspension.</summary>
/// <param name="Result">What it achieved.</param>
public sealed record CompleteMeasure(string Result) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(CompleteMeasure);

    internal override void Apply(Draft draft) => Risks.End(draft, Result);

    internal override void Check(InputCheck check) => check.Written(nameof(Result), Result);
}

/// <summary>Says that there is no danger to others.</summary>
/// <param name="Result">Why.</param>
public sealed record ClearRisk(string Result) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(ClearRisk);

    internal override void Apply(Draft draft) => Risks.End(draft, Result);

    internal override void Check(InputCheck check) => check.Written(nameof(Result), Result);
}
