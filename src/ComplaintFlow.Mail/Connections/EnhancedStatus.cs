namespace ComplaintFlow.Mail.Connections;

/// <summary>What the details of answers and reports mean (RFC 3463).</summary>
internal static class EnhancedStatus
{
    /// <summary>
    /// Whether nobody has the address: only if the server says so. Without a detail, a refusal may have any reason, and a person would be
    /// left alone for half a year.
    /// </summary>
    public static bool SaysNobody(string? detail) => detail is "5.1.1" or "5.1.2" or "5.1.3" or "5.1.6" or "5.1.10" or "5.2.1";
}
