using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Replay;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes one replayed complaint as a line of JSON: what it would have been, without its content.</summary>
internal static class CaseLine
{
    public static string Write(Complaint complaint, ReplayedCase replayed, DateTimeOffset asOf) => JsonText.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", complaint.Number);
        json.WriteString("tier", complaint.Tier);
        json.WriteString("state", complaint.State);
        json.WriteString("category", complaint.Category);
        json.WriteStartArray("clocks");
        foreach (Clock clock in complaint.Clocks)
            Write(json, clock, asOf);
        json.WriteEndArray();
        json.WriteStartArray("refusals");
        foreach (Refusal refusal in replayed.Refusals)
        {
            json.WriteStartObject();
            json.WriteString("code", refusal.Code);
            json.WriteString("message", refusal.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Clock clock, DateTimeOffset asOf)
    {
        json.WriteStartObject();
        json.WriteString("target", clock.Target);
        json.WriteString("tier", clock.Tier);
        json.WriteString("startedUtc", InstantText.Utc(clock.StartedAt));
        json.WriteString("dueUtc", InstantText.Utc(clock.DueAt));
        json.WriteString("endedUtc", clock.EndedAt is { } ended ? InstantText.Utc(ended) : null);
        json.WriteString("status", Status(clock));
        json.WriteBoolean("overdue", clock.Status == ClockStatus.Running && clock.DueAt < asOf);
        json.WriteEndObject();
    }

    private static string Status(Clock clock) => clock.Status switch
    {
        ClockStatus.Cancelled => "cancelled",
        ClockStatus.Running => "open",
        _ => clock.IsMetInTime ? "met" : "late",
    };
}
