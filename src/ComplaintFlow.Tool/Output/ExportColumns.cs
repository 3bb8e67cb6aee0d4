using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes the columns of an export as CSV.</summary>
internal static class ExportColumns
{
    private static readonly (string Name, Func<Complaint, string?> Cell)[] Always =
    [
        ("id", one => one.Id.ToString()),
        ("number", one => one.Number),
        ("matter", one => one.Matter.ToString()),
        ("isDrill", one => one.IsDrill ? "true" : "false"),
        ("channel", one => one.Channel),
        ("receivedAtUtc", one => InstantText.Utc(one.ReceivedAt)),
        ("state", one => one.State),
        ("category", one => one.Category),
        ("ground", one => one.Classification.Ground),
        ("tier", one => one.Tier),
        ("severity", one => one.Classification.Severity?.ToString()),
        ("priority", one => one.Classification.Priority?.ToString()),
        ("flags", one => string.Join(' ', one.Classification.Flags)),
        ("department", one => one.Department),
        ("owner", one => one.Owner),
        ("outcome", one => one.Outcome),
        ("closedAtUtc", one => one.ClosedAt is { } closed ? InstantText.Utc(closed) : null),
        ("reopenCount", one => one.ReopenCount.ToString(CultureInfo.InvariantCulture)),
        ("escalationLevel", one => one.EscalationLevel.ToString(CultureInfo.InvariantCulture)),
        ("breaches", one =>
            one.Clocks.Count(clock => clock.BreachedAt is not null || clock.IsMetLate).ToString(CultureInfo.InvariantCulture)),
        ("finding", one => one.Investigation?.Finding?.ToString()),
        ("rootCause", one => one.RootCause),
        ("sku", one => one.Product?.Sku),
        ("batch", one => one.Product?.Batch),
    ];

    private static readonly (string Name, Func<Complaint, string?> Cell)[] Personal =
    [
        ("subject", one => one.Subject),
        ("description", one => one.Description),
        ("complainant", one => one.Complainant.Name),
        ("contacts", one => string.Join("; ", one.Complainant.Contacts.Select(contact => contact.Value))),
        ("place", one => one.Place),
        ("orderNumber", one => one.Product?.OrderNumber),
    ];

    public static IEnumerable<string> Names(bool withPersonal) => Columns(withPersonal).Select(column => column.Name);

    public static IEnumerable<string?> Cells(Complaint complaint, bool withPersonal) =>
        Columns(withPersonal).Select(column => column.Cell(complaint));

    private static IEnumerable<(string Name, Func<Complaint, string?> Cell)> Columns(bool withPersonal) =>
        withPersonal ? Always.Concat(Personal) : Always;
}
