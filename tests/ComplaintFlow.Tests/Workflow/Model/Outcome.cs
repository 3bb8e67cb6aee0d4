namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>What came of one action, in words that both sides of a comparison use.</summary>
internal static class Outcome
{
    public static string Refused(IEnumerable<string> codes) => $"refused: {string.Join(' ', codes)}";

    /// <summary>What happened in its order, then what was sent in its order, then where that leads.</summary>
    public static string Accepted(IEnumerable<string> happened, IEnumerable<string> sent, IEnumerable<string> states) =>
        $"{string.Join(", ", happened)} | {string.Join(", ", sent)} | {string.Join(' ', states)}";

    public static string Reached(string milestone) => milestone;

    public static string Entered(string region, string from, string to, string trigger) => $"{region} {from}->{to} by {trigger}";

    public static string Escalated(int level, string why) => $"level {level} by {why}";

    public static string Notified(string topic, IEnumerable<string> roles) => $"{topic} to {string.Join('+', roles)}";

    public static string Gave(int size) => $"size {size}";
}
