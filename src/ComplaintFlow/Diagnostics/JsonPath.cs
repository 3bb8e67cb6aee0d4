using System.Text.Json;

namespace ComplaintFlow.Diagnostics;

/// <summary>Converts names in code to the names in JSON, which is how refusals name fields.</summary>
internal static class JsonPath
{
    /// <summary>Converts each name of a path, such as <c>Options[0].Remedies</c> to <c>options[0].remedies</c>.</summary>
    public static string Of(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
