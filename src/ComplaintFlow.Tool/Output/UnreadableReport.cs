using System.Text.Json;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tool.Output;

/// <summary>Complaints that a result leaves out, since they cannot be read: by number and code, never by content.</summary>
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

    /// <summary>A line for each, and what to do; nothing if all can be read.</summary>
    public static string Text(IReadOnlyList<UnreadableComplaint> unreadable) => unreadable.Count == 0 ? "" : string.Concat(
        unreadable.Select(complaint => $"{complaint.Number} cannot be read ({complaint.Code}) and is left out.\n")
            .Append("Run complaintflow verify to see what is damaged.\n"));
}
