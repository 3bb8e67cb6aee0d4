using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplaintFlow.Calendars;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Due;

/// <summary>Writes the answer of <c>due</c> to one question.</summary>
internal static class DueReport
{
    public static string Json(DueQuestion question, DueResult result, bool explain) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("dueUtc", InstantText.Utc(result.DueAt));
        json.WriteString("due", Local(question, result.DueAt));
        if (explain)
        {
            json.WriteStartArray("explain");
            foreach (CountedInterval stretch in question.Explain())
                Write(json, question, stretch);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    public static string Text(DueQuestion question, DueResult result, bool explain)
    {
        var text = new StringBuilder();
        if (explain)
        {
            foreach (CountedInterval stretch in question.Explain())
                text.Append(CultureInfo.InvariantCulture,
                    $"{Local(question, stretch.From)}  {Local(question, stretch.To)}  {DueQuestion.Stretch(stretch.Counted),-8}  "
                        + $"{stretch.Why}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"due {Local(question, result.DueAt)}\n").ToString();
    }

    private static void Write(Utf8JsonWriter json, DueQuestion question, CountedInterval stretch)
    {
        json.WriteStartObject();
        json.WriteString("from", Local(question, stretch.From));
        json.WriteString("to", Local(question, stretch.To));
        json.WriteString("counted", DueQuestion.Stretch(stretch.Counted));
        json.WriteString("why", stretch.Why);
        json.WriteEndObject();
    }

    private static string Local(DueQuestion question, DateTimeOffset at) =>
        question.Calendar is { } calendar ? InstantText.In(calendar.Zone, at) : InstantText.At(question.Start.Offset, at);
}
