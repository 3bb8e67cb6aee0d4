using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Figures.Duties;

/// <summary>The calendar decides which statistics are required. Only what was done about them is kept.</summary>
internal sealed class StatisticsDuty(
    IDefinitionStore store, IComplaintFigures figures, INoticeSender sender, IOptions<StatisticsOptions> options,
    IRuleBookSource rules, TimeProvider time) : IStatisticsDuty
{
    private readonly FilingStore _book = new(store, TenantName.Of(options.Value.Tenant));
    private readonly StatisticsTerms _terms = new(options.Value, rules);

    private DateTimeOffset Now => Instant.Now(time);

    public async ValueTask<StatisticsFiling> FindAsync(StatisticsMonth month, CancellationToken cancellationToken = default) =>
        Filing(month, await _book.ReadAsync(month, cancellationToken).ConfigureAwait(false));

    public ValueTask<IReadOnlyList<StatisticsFiling>> OpenAsync(CancellationToken cancellationToken = default) =>
        OwedAsync(filing => filing.State != FilingState.Filed, cancellationToken);

    public ValueTask<IReadOnlyList<StatisticsFiling>> VerifyAsync(CancellationToken cancellationToken = default) =>
        OwedAsync(filing => filing.FirstBadStep is not null, cancellationToken);

    public async ValueTask<FilingOutcome> PrepareAsync(
        StatisticsMonth month, Actor actor, IReadOnlyList<ComplaintBase>? bases = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        FilingHistory record = await _book.ReadAsync(month, cancellationToken).ConfigureAwait(false);
        StatisticsFiling filing = Filing(month, record);
        Refusal? refusal = RoleRefusal(actor, _terms.Preparers) ?? DamageRefusal(filing) ?? filing.State switch
        {
            FilingState.Open => null,
            FilingState.NotOwed =>
                new Refusal(DiagnosticCodes.StatisticsNotOwed, $"The statistics of {month} are not owed.",
                    $"Those of {_terms.Since} and later are, once the month is over."),
            _ => new Refusal(
                DiagnosticCodes.StatisticsAlreadySubmitted, $"The statistics of {month} are submitted already.",
                "Let the review send them back first; what is filed stays."),
        };
        if (refusal is not null)
            return new FilingOutcome(filing, [refusal]);
        MonthlyStatistics statistics = await figures.ComputeMonthAsync(
            new MonthlyQuery(month, _terms.Zone)
            {
                Tenant = _terms.Tenant, Bases = bases ?? [], Calendar = _terms.Calendar,
            }, cancellationToken).ConfigureAwait(false);
        return await AppendAsync(month, record, new FilingStep(FilingStepKind.Prepared, actor.Id, Now)
        {
            Statistics = statistics,
        }, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<FilingOutcome> ApproveAsync(StatisticsMonth month, Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReviewAsync(month, actor, new FilingStep(FilingStepKind.Approved, actor.Id, Now), cancellationToken);
    }

    public ValueTask<FilingOutcome> ReturnAsync(
        StatisticsMonth month, Actor actor, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ReviewAsync(month, actor, new FilingStep(FilingStepKind.Returned, actor.Id, Now) { Reason = reason }, cancellationToken);
    }

    public async ValueTask<int> RemindAsync(CancellationToken cancellationToken = default)
    {
        int sent = 0;
        foreach (StatisticsFiling filing in await OpenAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await TellAsync(filing, BuiltInTemplates.MonthlyStatisticsDue, _terms.Preparers, cancellationToken).ConfigureAwait(false))
                sent++;
            if (filing.IsLate
                && await TellAsync(
                    filing, BuiltInTemplates.MonthlyStatisticsOverdue, [.. _terms.Preparers, .. _terms.Reviewers], cancellationToken)
                        .ConfigureAwait(false))
                sent++;
        }
        return sent;
    }

    private async ValueTask<FilingOutcome> ReviewAsync(
        StatisticsMonth month, Actor actor, FilingStep step, CancellationToken cancellationToken)
    {
        FilingHistory record = await _book.ReadAsync(month, cancellationToken).ConfigureAwait(false);
        StatisticsFiling filing = Filing(month, record);
        Refusal? refusal = RoleRefusal(actor, _terms.Reviewers) ?? DamageRefusal(filing);
        if (refusal is null && filing.State != FilingState.Submitted)
            refusal = new Refusal(
                DiagnosticCodes.StatisticsNotAwaitingReview, $"No statistics of {month} wait for a review.",
                "Prepare them first; what is filed stays.");
        else if (refusal is null && ActorIdentity.Same(filing.Steps[^1].By, actor.Id))
            refusal = new Refusal(
                DiagnosticCodes.DifferentPersonRequired, "The same person prepared the statistics.", "Let somebody else review them.");
        else if (refusal is null && step.Kind == FilingStepKind.Returned && string.IsNullOrWhiteSpace(step.Reason))
            refusal = new Refusal(DiagnosticCodes.RequiredValueMissing, "Reason is missing.", "Say what is to be corrected.");
        return refusal is null ? await AppendAsync(month, record, step, cancellationToken).ConfigureAwait(false)
            : new FilingOutcome(filing, [refusal]);
    }

    /// <summary>Those of the months that are over that meet a condition.</summary>
    private async ValueTask<IReadOnlyList<StatisticsFiling>> OwedAsync(
        Func<StatisticsFiling, bool> areMeant, CancellationToken cancellationToken)
    {
        var owed = new List<StatisticsFiling>();
        for (StatisticsMonth month = _terms.Since; month.Next.StartIn(_terms.Zone) <= Now; month = month.Next)
        {
            StatisticsFiling filing = await FindAsync(month, cancellationToken).ConfigureAwait(false);
            if (areMeant(filing))
                owed.Add(filing);
        }
        return owed;
    }

    private async ValueTask<FilingOutcome> AppendAsync(
        StatisticsMonth month, FilingHistory before, FilingStep step, CancellationToken cancellationToken)
    {
        bool first = await _book.AppendAsync(month, before, step, cancellationToken).ConfigureAwait(false);
        StatisticsFiling after = await FindAsync(month, cancellationToken).ConfigureAwait(false);
        return new FilingOutcome(
            after, first ? []
                : [new Refusal(
                    DiagnosticCodes.ConcurrentChange, "Somebody else was faster.", "Look at the filing again and decide again.")]);
    }

    /// <summary>Sends first and records then. A host that stops between the two sends again with the same id.</summary>
    private async ValueTask<bool> TellAsync(
        StatisticsFiling filing, string topic, IReadOnlyList<string> recipients, CancellationToken cancellationToken)
    {
        if (await _book.WasToldAsync(filing.Month, topic, cancellationToken).ConfigureAwait(false))
            return false;
        var notice = new Notice
        {
            Id = $"{topic}-{_terms.Tenant}-{filing.Month}",
            Topic = topic,
            Tenant = _terms.Tenant,
            Recipients = recipients,
            Number = filing.Month.ToString(),
            At = Now,
            State = filing.State.ToString(),
            DueAt = filing.DueAt,
        };
        await sender.SendAsync(notice, cancellationToken).ConfigureAwait(false);
        await _book.TellAsync(filing.Month, topic, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private StatisticsFiling Filing(StatisticsMonth month, FilingHistory record)
    {
        IReadOnlyList<FilingStep> steps = record.Steps;
        DateTimeOffset opens = month.Next.StartIn(_terms.Zone), due = month.Next.DayIn(_terms.Zone, _terms.DueDay + 1);
        FilingState state = steps switch
        {
            [.., { Kind: FilingStepKind.Approved }] => FilingState.Filed,
            [.., { Kind: FilingStepKind.Prepared }] => FilingState.Submitted,
            _ => month >= _terms.Since && opens <= Now ? FilingState.Open : FilingState.NotOwed,
        };
        DateTimeOffset done = state == FilingState.Filed ? steps[^1].At : Now;
        return new StatisticsFiling
        {
            Month = month, OpensAt = opens, DueAt = due, State = state, IsLate = state != FilingState.NotOwed
                && done > due, Steps = steps, FirstBadStep = record.FirstBad,
        };
    }

    private static Refusal? DamageRefusal(StatisticsFiling filing) => filing.FirstBadStep is { } step
        ? new Refusal(
            DiagnosticCodes.StatisticsRecordAltered, $"The record of {filing.Month} is not as it was written down, from step {step} on.",
            "Find out who changed it, and bring it back from a backup.")
        : null;

    private static Refusal? RoleRefusal(Actor actor, IReadOnlyList<string> roles) => roles.Any(actor.Has)
        ? null
        : new Refusal(DiagnosticCodes.RoleRequired, "The actor holds no role for this.", $"It takes one of: {string.Join(", ", roles)}.");
}
