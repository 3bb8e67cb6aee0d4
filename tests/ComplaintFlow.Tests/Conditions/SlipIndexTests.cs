using System.Globalization;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Tests.Conditions;

/// <summary>The index finds what comparing each word with each other finds, and compares far less.</summary>
public sealed class SlipIndexTests
{
    [Fact]
    public void It_finds_every_slip_and_nothing_else()
    {
        var random = new Random(1);
        string[] words = [.. Enumerable.Range(0, 400)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(3, 8)).Select(_ => "abB1产é-_"[random.Next(8)])))
            .Distinct(Names.Comparer)];
        var index = new SlipIndex();
        foreach (string word in words)
            index.Add(word);

        foreach (string word in words)
            index.Near(word).Should().Equal(words.Where(other => Spelling.IsSlip(word, other)), "of {0}", word);
    }

    [Fact]
    public void Twice_as_many_words_are_not_compared_four_times_as_often()
    {
        Compared(20_000).Should().BeLessThan(3 * Compared(10_000));
        Compared(20_000).Should().BeLessThan(20_000 * 20);
    }

    private static int Compared(int count)
    {
        var index = new SlipIndex();
        string[] words = [.. Enumerable.Range(0, count).Select(i => $"category{(i * 7919).ToString(CultureInfo.InvariantCulture)}")];
        foreach (string word in words)
            index.Add(word);
        foreach (string word in words)
            index.Near(word).Should().NotContain(word);
        return index.Compared;
    }
}
