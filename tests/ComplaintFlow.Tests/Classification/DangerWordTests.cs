using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Classification;

/// <summary>
/// A hundred texts with dangers, denied dangers and harmless look-alikes, as people write them: full width, split by spaces, line breaks
/// and what nobody sees.
/// </summary>
public sealed class DangerWordTests
{
    private static readonly RuleBook Rules = Book.Good("""
        { "Sla": { "Tiers": { "Major": { "Rank": 100 } } },
          "Classification": {
            "Folding": ["電电", "傷伤", "擊击", "燒烧", "煙烟"],
            "Lists": {
              "danger-zh": ["起火", "着火", "漏电", "电击", "爆炸", "爆燃", "中毒", "受伤", "骨折", "灼伤", "割伤", "冒烟", "浓烟", "昏迷", "窒息", "休克", "死亡"],
              "danger-en": ["fire", "smoke", "injured", "injury", "electric shock", "exploded", "explode", "burned", "food poisoning", "carbon monoxide", "hospital", "choked"] },
            "Rules": { "safety": { "When": { "Text": { "ContainsListed": ["danger-zh", "danger-en"] } }, "Then": { "Tier": "Major", "Flags": ["Safety"] } } } } }
        """);

    public static TheoryData<string, string> Texts()
    {
        var rows = new TheoryData<string, string>();
        foreach (string line in Lines().Where(line => line.Length > 0 && line[0] != '#'))
            rows.Add(line.Split('|')[0], line.Split('|')[1]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_gets_its_tier(string tier, string written)
    {
        string text = written.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal)
            .Replace("\\r", "\r", StringComparison.Ordinal)
            .Replace("\\z", "\u200B", StringComparison.Ordinal).Replace("\\s", "\u00AD", StringComparison.Ordinal)
            .Replace("\\w", "\u3000", StringComparison.Ordinal);

        (Judge.Of(Rules, Judge.Blank with { Description = text }).Tier ?? "-").Should().Be(tier);
    }

    [Fact]
    public void There_are_a_hundred_of_them_three_quarters_dangerous()
    {
        string[] rows = [.. Lines().Where(line => line.Length > 0 && line[0] != '#')];

        rows.Should().HaveCount(100).And.OnlyHaveUniqueItems();
        rows.Count(row => row.StartsWith("Major", StringComparison.Ordinal)).Should().Be(75);
    }

    private static string[] Lines()
    {
        using var reader = new StreamReader(typeof(DangerWordTests).Assembly.GetManifestResourceStream("safety.txt")!);
        return reader.ReadToEnd().Split('\n');
    }
}
