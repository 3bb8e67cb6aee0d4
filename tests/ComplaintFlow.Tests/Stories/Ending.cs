using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Stories;

/// <summary>What is left to say when a complaint lies in the archive.</summary>
internal static class Ending
{
    public static IReadOnlyList<Said> Of(Complaint complaint) =>
        [Result(complaint), .. Spent(complaint), .. complaint.Clocks.Select(Promise), .. Improvements(complaint)];

    private static Said Result(Complaint complaint)
    {
        (Said state, Said outcome) = (Words.Of(complaint.State), Words.Of(complaint.Outcome ?? "Open"));
        return new($"{complaint.Number}: {state.English}, outcome {outcome.English}, round {complaint.Round}",
            $"{complaint.Number}：{state.Chinese}，结果：{outcome.Chinese}，第{complaint.Round}轮");
    }

    private static IEnumerable<Said> Spent(Complaint complaint)
    {
        if (complaint.ClosedAt is { } closed)
        {
            Said span = Moments.Span(closed - complaint.ReceivedAt);
            yield return new($"from receipt to closing: {span.English}", $"从接收到关闭：{span.Chinese}");
        }
        decimal paid = complaint.Resolution?.Agreement?.Remedies.Sum(remedy => remedy.Amount?.Amount ?? 0) ?? 0;
        if (paid > 0)
            yield return new($"granted: {paid:0.##} CNY", $"给付合计：{paid:0.##}元");
    }

    private static Said Promise(Clock clock)
    {
        (Said target, Said stand) = (Words.Of(clock.Target), Times.Stand(clock));
        return new($"promise \"{target.English}\": {stand.English}", $"时限“{target.Chinese}”：{stand.Chinese}");
    }

    private static IEnumerable<Said> Improvements(Complaint complaint) =>
        complaint.Improvements.Select(
            one => new Said(
                $"so that it does not happen again: {Words.Of(one.Cause).English} is taken care of by {Words.Of(one.Owner).English}",
                $"防止再发：{Words.Of(one.Cause).Chinese}，由{Words.Of(one.Owner).Chinese}改进"));
}
