using System.Text.Json;
using ComplaintFlow.Figures;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes common causes, and when complaints came in.</summary>
internal static class CauseJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<CommonCause> causes, IReadOnlyList<ArrivalCount> arrivals)
    {
        json.WriteStartArray("causes");
        foreach (CommonCause cause in causes)
        {
            json.WriteStartObject();
            json.WriteString("cause", cause.Cause);
            json.WriteNumber("count", cause.Count);
            json.WriteNumber("share", cause.Share);
            json.WriteNumber("cumulative", cause.Cumulative);
            json.WriteStartArray("departments");
            foreach (DepartmentCount department in cause.Departments)
            {
                json.WriteStartObject();
                json.WriteString("department", department.Department);
                json.WriteNumber("count", department.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("arrivals");
        foreach (ArrivalCount cell in arrivals)
        {
            json.WriteStartObject();
            json.WriteString("category", cell.Category);
            json.WriteString("month", cell.Month.ToString());
            json.WriteString("weekday", cell.Weekday.ToString());
            json.WriteNumber("hour", cell.Hour);
            json.WriteNumber("count", cell.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
