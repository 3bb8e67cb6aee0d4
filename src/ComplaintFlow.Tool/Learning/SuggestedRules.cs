using System.Globalization;
using System.Text.Json;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Learning;

/// <summary>
/// Learns rules from labelled complaints and writes them as a configuration that people can read and edit: one rule for each
/// label, all in a group in which the highest score wins.
/// </summary>
internal static class SuggestedRules
{
    private const string Group = "subject-area";

    public static string Learn(IReadOnlyList<Sample> samples, int wordsPerLabel, Action<double> progress)
    {
        var selection = new TermSelection(samples);
        IReadOnlyList<Term>[] terms = [.. selection.Labels.Select((_, label) => selection.Best(label, wordsPerLabel))];
        double[][] weights = LogisticRegression.Fit(samples, selection.Labels, terms, progress);
        return JsonText.Document(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("ComplaintFlow");
            json.WriteStartObject("Classification");
            json.WriteStartObject("Groups");
            json.WriteStartObject(Group);
            json.WriteString("Take", "Highest");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("Rules");
            for (int label = 0; label < terms.Length; label++)
                Rule(json, label, selection.Labels[label], [.. terms[label].Zip(weights[label])]);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>Writes a rule. Labels may be any text, so they are values; rules are numbered.</summary>
    private static void Rule(Utf8JsonWriter json, int label, string name, (Term Term, double Weight)[] words)
    {
        json.WriteStartObject(string.Create(CultureInfo.InvariantCulture, $"label-{label + 1:00}"));
        json.WriteNumber("Order", 100 + label);
        json.WriteString("Group", Group);
        json.WriteStartObject("Weights");
        Words(json, "subject", "Subject", words.Where(word => word.Term.InSubject));
        Words(json, "text", "Text", words.Where(word => !word.Term.InSubject));
        json.WriteEndObject();
        json.WriteNumber("Threshold", 0.01m);
        json.WriteStartObject("Then");
        json.WriteString("Category", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string entry, string field, IEnumerable<(Term Term, double Weight)> words)
    {
        (string Word, decimal Weight)[] written =
        [
            .. words.Select(word => (word.Term.Word, Weight: decimal.Round((decimal)word.Weight, 2))).Where(word => word.Weight != 0)
                .OrderByDescending(word => word.Weight).ThenBy(word => word.Word, StringComparer.Ordinal),
        ];
        if (written.Length == 0)
            return;
        json.WriteStartObject(entry);
        json.WriteString("Field", field);
        json.WriteStartArray("Words");
        foreach ((string word, decimal weight) in written)
            json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{word} {weight}"));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
