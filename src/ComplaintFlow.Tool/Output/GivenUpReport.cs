using System.Globalization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes what workers have given up. Payloads may hold personal data, so they are not shown.</summary>
internal static class GivenUpReport
{
    public static string Json(IReadOnlyList<DeadLetter> letters, IReadOnlyList<ParkedComplaint> parked) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("deadLetters");
        foreach (DeadLetter letter in letters)
        {
            json.WriteStartObject();
            json.WriteString("id", letter.Message.Id);
            json.WriteString("complaint", letter.Message.Key.Id.ToString());
            json.WriteString("kind", letter.Message.Kind.ToString());
            json.WriteString("topic", letter.Message.Topic);
            if (letter.Message.Channel.Length > 0)
            {
                json.WriteString("channel", letter.Message.Channel);
                json.WriteString("endpoint", letter.Message.Endpoint);
            }
            json.WriteString("diedAtUtc", InstantText.Utc(letter.DiedAt));
            json.WriteNumber("tries", letter.Attempts);
            json.WriteString("reason", letter.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("parked");
        foreach (ParkedComplaint complaint in parked)
        {
            json.WriteStartObject();
            json.WriteString("complaint", complaint.Key.Id.ToString());
            json.WriteString("wakeAtUtc", InstantText.Utc(complaint.WakeAt));
            json.WriteNumber("tries", complaint.Attempts);
            json.WriteString("reason", complaint.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Text(IReadOnlyList<DeadLetter> letters, IReadOnlyList<ParkedComplaint> parked)
    {
        string lines = string.Concat(
            letters.Select(
                letter => $"message {letter.Message.Id} ({letter.Message.Kind} {letter.Message.Topic}{Place(letter.Message)}) of complaint "
                    + $"{letter.Message.Key.Id}: {Why(letter.Attempts, letter.Reason)}")
                .Concat(parked.Select(
                    complaint => $"complaint {complaint.Key.Id}, to be woken at {InstantText.Utc(complaint.WakeAt)}: "
                        + $"{Why(complaint.Attempts, complaint.Reason)}")));
        return string.Create(
            CultureInfo.InvariantCulture, $"{lines}{letters.Count} messages and {parked.Count} complaints were given up.\n");
    }

    private static string Place(OutgoingMessage message) => message.Channel.Length == 0 ? ""
        : $" by {message.Channel}{(message.Endpoint.Length == 0 ? "" : $" to {message.Endpoint}")}";

    private static string Why(int tries, string? reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{reason ?? "no reason given"}, after {tries} tries\n");
}
