using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>Compares the clocks of a complaint, and what its journal tells of them, with the oracle's.</summary>
internal static class Ledger
{
    public static void Agree(Complaint complaint, OracleCase oracle)
    {
        Same($"{complaint.Number}, {string.Join(", ", complaint.Pauses.Select(span => $"{span.Cause} {At(span.From)} {At(span.To)}"))}",
            complaint.Clocks.Select(Text), oracle.Clocks.Select(Text));
        complaint.EscalationLevel.Should().Be(oracle.Escalations);
    }

    /// <summary>
    /// Each step and each breach once, at its instant or later, and none that falls into a pause: what fell due before one may be noted in
    /// it, where a target comes late.
    /// </summary>
    public static void Agree(IReadOnlyList<HistoryEntry> history, OracleCase oracle)
    {
        var told = new List<string>();
        Complaint? complaint = null;
        foreach (HistoryEntry entry in history)
        {
            foreach (ComplaintEvent happened in entry.Events)
            {
                if (happened is StepTaken or ClockBreached)
                {
                    Clock clock = complaint!.Clocks[((ClockChanged)happened).Clock - 1];
                    DateTimeOffset due = happened is StepTaken step ? step.DueAt : ((ClockBreached)happened).At;
                    (due <= entry.At && (clock.Status == ClockStatus.Running || due < clock.PausedAt)).Should()
                        .BeTrue("{0} {1}: nothing falls due early or while its clock stands still", complaint.Number, clock.Target);
                    told.Add(Text(complaint, clock, happened, entry.At));
                }
                complaint = Evolution.Evolve(complaint, happened);
            }
        }
        Same(complaint!.Number, told,
            oracle.Happened.Select(one => $"{Place(oracle.Clocks, one.Clock - 1)} {one.What} {At(one.Due)} {At(one.Noted)}"));
    }

    private static void Same(string number, IEnumerable<string> found, IEnumerable<string> expected)
    {
        (List<string> surplus, List<string> missing) = ([.. found], []);
        foreach (string line in expected)
        {
            if (!surplus.Remove(line))
                missing.Add(line);
        }
        if (surplus.Count + missing.Count > 0)
            Assert.Fail($"{number}: the house says\n{string.Join('\n', surplus)}\nand the oracle\n{string.Join('\n', missing)}");
    }

    private static string Text(Complaint complaint, Clock clock, ComplaintEvent happened, DateTimeOffset noted)
    {
        Clock[] same = [.. complaint.Clocks.Where(one => one.Target == clock.Target && one.Tier == clock.Tier)];
        string place = $"{clock.Target}/{clock.Tier}#{Array.IndexOf(same, clock)}";
        return happened is StepTaken step ? $"{place} {step.Step} {At(step.DueAt)} {At(noted)}"
            : $"{place} breach {At(((ClockBreached)happened).At)} {At(noted)}";
    }

    private static string Place(List<OracleClock> clocks, int index)
    {
        OracleClock clock = clocks[index];
        List<OracleClock> same = clocks.FindAll(one => one.Promise.Name == clock.Promise.Name && one.Promise.Tier == clock.Promise.Tier);
        return $"{clock.Promise.Name}/{clock.Promise.Tier}#{same.IndexOf(clock)}";
    }

    private static string Text(Clock clock) =>
        Text(clock.Target, clock.Tier, clock.StartedAt, clock.DueAt, clock.Status, clock.EndedAt, clock.BreachedAt, clock.CorrectedAt,
            clock.PausedAt,
        clock.Steps.Select(step => (step.Name, (DateTimeOffset?)step.At, step.TakenAt)));

    private static string Text(OracleClock clock) => Text(
        clock.Promise.Name, clock.Promise.Tier, Utc(clock.Start), Utc(clock.Due), clock.Status, Utc(clock.EndedAt), Utc(clock.BreachedAt),
        Utc(clock.CorrectedAt), Utc(clock.PausedAt),
        clock.Steps.Select(step => (step.Key, Utc(step.Value), clock.Taken.TryGetValue(step.Key, out DateTime taken) ? Utc(taken) : null)));

    private static string Text(
        string target, string? tier, DateTimeOffset? start, DateTimeOffset? due, ClockStatus status, DateTimeOffset? ended,
        DateTimeOffset? breached, DateTimeOffset? corrected, DateTimeOffset? paused,
        IEnumerable<(string Name, DateTimeOffset? At, DateTimeOffset? Taken)> steps) =>
        $"{target}/{tier} from {At(start)} due {At(due)} {status} {At(paused)} ended {At(ended)} missed "
            + $"{At(breached)} corrected {At(corrected)} "
        + string.Join(
            ' ', steps.OrderBy(step => step.Name, StringComparer.Ordinal).Select(step => $"{step.Name}@{At(step.At)}/{At(step.Taken)}"));

    private static DateTimeOffset? Utc(DateTime? at) => at is { } known ? new DateTimeOffset(known) : null;

    private static string At(DateTime at) => At(Utc(at));

    private static string At(DateTimeOffset? at) =>
        at is null ? "-" : at.Value.UtcDateTime.ToString("MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);
}
