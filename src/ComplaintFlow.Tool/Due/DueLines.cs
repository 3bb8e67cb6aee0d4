using System.Text;
using System.Text.Json;
using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Rules;

namespace ComplaintFlow.Tool.Due;

/// <summary>Answers questions, one per line.</summary>
internal sealed class DueLines(CalendarCache calendars)
{
    /// <summary>Whether any question had no answer.</summary>
    public bool HasProblems { get; private set; }

    public string Answer(string line)
    {
        JsonElement id = default;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (LoneSurrogates.FirstLine(Encoding.UTF8.GetBytes(line)) is not null)
                throw DueRefusedException.Line(
                    "The line has half of a character: write both halves, as in \\ud83d\\ude00, or the character itself.");
            JsonElement question = document.RootElement;
            if (DuplicateNames.Same(question).FirstOrDefault() is { } twice)
                throw DueRefusedException.Line($"The line has '{twice}' twice: keep one.");
            if (question.ValueKind != JsonValueKind.Object)
                throw DueRefusedException.Line("The line is not a JSON object: write { \"start\": …, \"within\": … }.");
            if (question.TryGetProperty("id", out JsonElement given))
                id = given.Clone();
            return Answer(question, id);
        }
        catch (JsonException error)
        {
            return Failed(
                id, DueRefusedException.Line($"The line is not JSON: correct it at position {error.BytePositionInLine + 1}.").Refusal);
        }
        catch (DueRefusedException error)
        {
            return Failed(id, error.Refusal);
        }
    }

    private string Answer(JsonElement question, JsonElement id)
    {
        WorkingCalendar? calendar = Calendar(question);
        DateTimeOffset start = DueQuestion.Instant(Text(question, "start"), calendar);
        if (question.TryGetProperty("end", out _))
        {
            double seconds = Elapsed(calendar, start, DueQuestion.Instant(Text(question, "end"), calendar)).TotalSeconds;
            return Line(id, json => json.WriteNumber("elapsedSeconds", seconds));
        }
        var asked = new DueQuestion(
            start, DueQuestion.Length(Text(question, "within")), calendar, DueQuestion.Choice<DayEnd>(Text(question, "dayEnd"), "dayEnd"),
            DueQuestion.Choice<Roll>(Text(question, "roll"), "roll"), Pauses(question, calendar));
        DateTimeOffset due = asked.Answer().DueAt;
        return Line(id, json => json.WriteString("dueUtc", InstantText.Utc(due)));
    }

    private static TimeSpan Elapsed(WorkingCalendar? calendar, DateTimeOffset start, DateTimeOffset end)
    {
        try
        {
            return (calendar ?? WorkingCalendar.AlwaysOpen).Elapsed(start, end);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new DueRefusedException(new Refusal(
                DiagnosticCodes.InstantOutOfRange, "Instants must lie in the years 1900 to 2199.",
                "Look for a typing error in the instant."));
        }
    }

    private WorkingCalendar? Calendar(JsonElement question)
    {
        if (!question.TryGetProperty("calendar", out JsonElement calendar) || calendar.ValueKind == JsonValueKind.Null)
            return null;
        return calendar.ValueKind switch
        {
            JsonValueKind.String => calendars.Named(calendar.GetString()!),
            JsonValueKind.Object => calendars.Written(calendar.GetRawText()),
            _ => throw DueRefusedException.Line("calendar is a name or a definition: write \"office\" or { \"Week\": … }."),
        };
    }

    private static List<TimeRange> Pauses(JsonElement question, WorkingCalendar? calendar)
    {
        var pauses = new List<TimeRange>();
        if (!question.TryGetProperty("pauses", out JsonElement list) || list.ValueKind == JsonValueKind.Null)
            return pauses;
        if (list.ValueKind != JsonValueKind.Array || !list.EnumerateArray()
            .All(pause => pause.ValueKind == JsonValueKind.Array && pause.GetArrayLength() == 2))
            throw DueRefusedException.Line("pauses is a list of pairs: write [[\"start\", \"end\"]].");
        foreach (JsonElement pause in list.EnumerateArray())
            pauses.Add(new TimeRange(
                DueQuestion.Instant(Value(pause[0], "pauses"), calendar), DueQuestion.Instant(Value(pause[1], "pauses"), calendar)));
        return pauses;
    }

    private static string? Text(JsonElement question, string key) =>
        question.TryGetProperty(key, out JsonElement value) ? Value(value, key) : null;

    private static string? Value(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw DueRefusedException.Line($"{key} takes a text."),
    };

    private string Failed(JsonElement id, Refusal refusal)
    {
        HasProblems = true;
        return Line(id, json =>
        {
            json.WriteStartObject("error");
            json.WriteString("code", refusal.Code);
            json.WriteString("message", refusal.Message);
            json.WriteEndObject();
        });
    }

    private static string Line(JsonElement id, Action<Utf8JsonWriter> write) => JsonText.Line(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("id");
        if (id.ValueKind == JsonValueKind.Undefined)
            json.WriteNullValue();
        else
            id.WriteTo(json);
        write(json);
        json.WriteEndObject();
    });
}
