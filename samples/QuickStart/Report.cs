using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using ComplaintFlow.Workflow.Graph;

namespace QuickStart;

/// <summary>
/// What the demo tells at the end: figures, the queue, one complaint from its first minute to the archive, and the diagram.
/// </summary>
internal sealed class Report(IComplaintService complaints, IRuleBookSource rules, Ending ending, DrivenClock clock, Screen screen)
{
    public async Task WriteAsync(string folder)
    {
        IReadOnlyList<Complaint> all = await AllAsync();
        Figures(all);
        await QueueAsync();
        Complaint kettle = all.FirstOrDefault(complaint => complaint.Subject == "Kettle") ?? all[0];
        screen.Title($"The history of {kettle.Number}: {kettle.Subject}, \"{kettle.Description}\"");
        foreach (string line in Story.Of(await complaints.GetHistoryAsync(kettle.Id)))
            screen.Write(line);
        screen.Title($"Why {kettle.Number} was due when it was");
        foreach (string line in kettle.Clocks.SelectMany(clock => DueReason.Of(clock, rules.Current.Definition)))
            screen.Write(line);
        screen.Title($"What {kettle.Number} leaves in the archive");
        await foreach (string line in ending.OfAsync(kettle))
            screen.Write(line);
        await DiagramAsync(folder, all);
    }

    private void Figures(IReadOnlyList<Complaint> all)
    {
        screen.Title("On time, by tier and target");
        screen.Write("  tier     target               within          started  in time  late  cancelled  open  overdue  on time");
        IEnumerable<(string Tier, Clock Clock)> clocks =
            all.SelectMany(complaint => complaint.Clocks.Select(clock => (Tier: complaint.Tier ?? "(none)", Clock: clock)));
        foreach (IGrouping<(string Tier, string Target), (string Tier, Clock Clock)> target in clocks
            .GroupBy(one => (one.Tier, one.Clock.Target))
            .OrderBy(group => group.Key.Tier, StringComparer.Ordinal).ThenBy(group => group.Key.Target, StringComparer.Ordinal))
        {
            int inTime = target.Count(one => one.Clock.IsMetInTime);
            int late = target.Count(one => one.Clock.IsMetLate);
            int cancelled = target.Count(one => one.Clock.Status == ClockStatus.Cancelled);
            int overdue = target.Count(one => one.Clock is { Status: ClockStatus.Running, BreachedAt: not null });
            int open = target.Count() - inTime - late - cancelled - overdue;
            int decided = inTime + late + overdue;
            string share = decided == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100m * inTime / decided:0} %");
            screen.Write(string.Create(CultureInfo.InvariantCulture,
                $"  {target.Key.Tier,-8} {target.Key.Target,-20} {target.First().Clock.Within,-15} {target.Count(),7}  "
                    + $"{inTime,7}  {late,4}  {cancelled,9}  {open,4}  {overdue,7}  {share,7}"));
        }
    }

    private async Task QueueAsync()
    {
        Page<ComplaintSummary> queue =
            await complaints.QueryAsync(new ComplaintQuery { IsOpen = true, Order = ComplaintOrder.WorkQueue, PageSize = 5 });
        screen.Title($"What to take up next, as of {Words.Moment(clock.Now)}");
        foreach (ComplaintSummary one in queue.Items)
        {
            string due = one.NextDueAt is not { } at ? "nothing is due" : at < clock.Now ? $"overdue since {Words.Moment(at)}"
                : $"due {Words.Moment(at)}";
            string late = one.Breaches switch { 0 => "", 1 => "late once", _ => $"late {one.Breaches} times" };
            screen.Write($"  {one.Number}  {Words.Fit(one.Tier ?? "-", 8)}{Words.Fit(one.State, 19)}{Words.Fit(due, 34)}{late}");
        }
    }

    private async Task DiagramAsync(string folder, IReadOnlyList<Complaint> all)
    {
        string path = Path.Combine(folder, "out", "workflow.mmd");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, MermaidWriter.Write(rules.Current.Graph));
        screen.Title($"The workflow as a Mermaid diagram: {DemoFolder.Relative(path)}");
        string settings = DemoFolder.Relative(Path.Combine(folder, "appsettings.json"));
        screen.Write(all.SelectMany(complaint => complaint.Clocks).Any(clock => clock is { Target: "FirstResponse", Within: "24h" })
            ? $"Now change \"Within\" of FirstResponse from \"24h\" to \"2h\" in {settings} and run it again: most first answers are late "
                + $"then."
            : $"The rules in {settings} are not the ones it came with: compare the figures.");
    }

    private async Task<IReadOnlyList<Complaint>> AllAsync()
    {
        var all = new List<Complaint>();
        var query = new ComplaintQuery();
        while (true)
        {
            Page<ComplaintSummary> page = await complaints.QueryAsync(query);
            foreach (ComplaintSummary one in page.Items)
                all.Add((await complaints.GetAsync(one.Key.Id))!);
            if (page.Continuation is null)
                return [.. all.OrderBy(complaint => complaint.Number, StringComparer.Ordinal)];
            query = query with { Continuation = page.Continuation };
        }
    }
}
