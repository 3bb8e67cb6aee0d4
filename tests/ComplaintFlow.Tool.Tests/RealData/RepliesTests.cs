using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.RealData;

/// <summary>
/// Ten years of messages to an authority and its replies, in two files; the figures were computed from the same files by other means.
/// </summary>
public sealed class RepliesTests : IDisposable
{
    private const string Map = """
        { "Kind": "cases", "TimeZone": "Asia/Shanghai", "TimeFormat": ["yyyy/M/d H:mm:ss", "yyyy/M/d"], "Id": "留言编号", "ReceivedAt": "留言时间", "Milestones": { "Replied": "答复时间" } }
        """;

    private const string Rules = """
        { "ComplaintFlow": {
            "Milestones": { "Replied": "the authority has replied" },
            "Calendars": {
              "china": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-17:00" } },
              "plain": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "09:00-17:00" } } },
            "Sla": { "Always": { "Targets": {
              "Days15": { "Within": "15 working days", "Calendar": "china", "Until": "Replied" },
              "Plain15": { "Within": "15 working days", "Calendar": "plain", "Until": "Replied" },
              "Hours24": { "Within": "24h", "Until": "Replied" },
              "Hours48": { "Within": "48h", "Until": "Replied" } } } } } }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Holidays_and_make_up_days_decide_who_replied_in_time()
    {
        ToolRun[] runs = [Run("zh_wenzheng_replies.1.csv"), Run("zh_wenzheng_replies.2.csv")];

        runs.Sum(run => run.Number("cases")).Should().Be(2258);
        runs.Sum(run => run.Number("skipped", "rows")).Should().Be(1, "one message has a number for its time");
        int Met(string target) => runs.Sum(run => run.Number("targets", target, "met"));
        (Met("Days15"), Met("Plain15"), Met("Hours24"), Met("Hours48")).Should().Be((1691, 1662, 108, 245));
    }

    private ToolRun Run(string file)
    {
        string rules = _folder.Write($"{file}.rules.json", Rules);
        string map = _folder.Write($"{file}.map.json", Map);
        return ToolRun.Of("replay", "--config", rules, "--map", map, "--input", SharedData.Find(file), "--json");
    }
}
