using System.Text;

namespace ComplaintFlow.Webhooks.Events;

/// <summary>Writes the names of topics as parts of a type: <c>StepTaken</c> becomes <c>step-taken</c>.</summary>
internal static class TopicName
{
    public static string Kebab(string? topic)
    {
        topic ??= "";
        var name = new StringBuilder();
        for (int i = 0; i < topic.Length; i++)
        {
            bool begins = char.IsUpper(topic[i]) && i > 0
                && (!char.IsUpper(topic[i - 1]) || (i + 1 < topic.Length && char.IsLower(topic[i + 1])));
            bool isPart = char.IsLetterOrDigit(topic[i]);
            if ((begins || !isPart) && name.Length > 0 && name[^1] != '-')
                name.Append('-');
            if (isPart)
                name.Append(char.ToLowerInvariant(topic[i]));
        }
        return name.ToString().TrimEnd('-') is { Length: > 0 } kebab ? kebab : "notice";
    }
}
