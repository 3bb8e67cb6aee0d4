using System.Text.Json;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tool.Output;

/// <summary>
/// Reports the complaints that a result leaves out because they cannot be read, by number and code, never by content.
/// </summary>
internal static class UnreadableReport
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<UnreadableComplaint> unreadable)
    {
        json.WriteStartArray("unreadable");
        foreach (UnreadableComplaint complaint in unreadable)
        {
            json.WriteStartObject();
            json.WriteString("number", complaint.Number);
            json.WriteString("code", complaint.Code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes a line for each complaint, and what to do; empty if all can be read.</summary>
    public static string Text(IReadOnlyList<UnreadableComplaint> unreadable) => unreadable.Count == 0 ? "" : string.Concat(
        unreadable.Select(complaint => $"{complaint.Number} cannot be read ({complaint.Code}) and is left out.\n")
            .Append("Run complaintflow verify to see what is damaged.\n"));
}
