using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Tests.Conditions.Keywords;

public class KeywordIndexTests
{
    [Fact]
    public void A_hit_says_which_word_and_where()
    {
        var index = KeywordIndex.Build(["漏电", "起火"]);

        Hits.Of(index, "水壶起火了").Should().Equal(new Hit(1, 2, 2));
    }

    [Fact]
    public void Overlapping_and_contained_words_are_all_found_longest_first_at_one_end()
    {
        var index = KeywordIndex.Build(["电", "漏电", "漏电保护", "电保", "保护器"]);

        Hits.Of(index, "漏电保护器").Should().Equal(
            new Hit(1, 0, 2), new Hit(0, 1, 1), new Hit(3, 1, 2), new Hit(2, 0, 4), new Hit(4, 2, 3));
    }

    [Fact]
    public void Words_equal_after_folding_are_each_reported()
    {
        var index = KeywordIndex.Build(["Fire", "ｆｉｒｅ", "FIRE", "smoke"]);

        Hits.Of(index, "a fire").Should().BeEquivalentTo([new Hit(0, 2, 4), new Hit(1, 2, 4), new Hit(2, 2, 4)]);
    }

    [Fact]
    public void An_index_without_words_is_empty_and_finds_nothing()
    {
        var index = KeywordIndex.Build([]);

        index.IsEmpty.Should().BeTrue();
        Hits.Of(index, "起火").Should().BeEmpty();
        KeywordIndex.Build(["a"]).IsEmpty.Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u3000\n")]
    [InlineData("\u200B")]
    public void A_word_nobody_could_find_is_refused(string word)
    {
        KeywordIndex.WhyRefused(word).Should().NotBeNull();
        FluentActions.Invoking(() => KeywordIndex.Build(["ok", word])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_word_with_half_of_a_surrogate_pair_is_refused()
    {
        KeywordIndex.WhyRefused("\uD83D").Should().NotBeNull();
        KeywordIndex.WhyRefused("a\uDD25").Should().NotBeNull();
        KeywordIndex.WhyRefused("\uDD25\uD83D").Should().NotBeNull();
        KeywordIndex.WhyRefused("a🔥").Should().BeNull();
    }

    [Fact]
    public void A_word_may_have_200_characters_and_no_more()
    {
        string word = new('火', 200);

        Hits.Of(KeywordIndex.Build([word]), word + "火").Should().Equal(new Hit(0, 0, 200), new Hit(0, 1, 200));
        FluentActions.Invoking(() => KeywordIndex.Build([word + "火"])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Refusing_a_word_does_not_repeat_it()
    {
        string secret = new('x', 201);

        FluentActions.Invoking(() => KeywordIndex.Build([secret])).Should().Throw<ArgumentException>()
            .Which.Message.Should().NotContain("xx");
    }

    [Fact]
    public void A_scan_allocates_nothing()
    {
        var index = KeywordIndex.Build(["起火", "fire alarm", "漏电"]);
        const string text = "起 火 and the fire \n alarm, 漏\n电";
        var counter = default(Counter);
        int scans = 0;

        AllocatedBytes.Of(
            () =>
            {
                scans++;
                index.Scan(text, ref counter);
            },
            times: 100).Should().Be(0);

        scans.Should().BeGreaterThan(100);
        counter.Count.Should().Be(3 * scans);
    }

    [Fact]
    public void Each_of_fifty_thousand_words_is_found()
    {
        string[] words = Enumerable.Range(0, 50_000)
            .Select(i => $"{(char)('一' + (i % 211))}{(char)('一' + (i / 211 * 7))}{(char)('一' + (i % 20_011))}").ToArray();
        var index = KeywordIndex.Build(words);

        Enumerable.Range(0, words.Length).Where(i => !Hits.Of(index, words[i]).Contains(new Hit(i, 0, 3))).Should().BeEmpty();
    }

    [Fact]
    public void Eight_threads_scan_one_index()
    {
        var index = KeywordIndex.Build(Enumerable.Range(0, 500).Select(i => $"词{i}").ToArray());
        string[] texts = Enumerable.Range(0, 500).Select(i => $"关于词{i}。").ToArray();
        var wrong = new System.Collections.Concurrent.ConcurrentBag<int>();

        Thread[] threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < texts.Length; i++)
            {
                if (Hits.Of(index, texts[i]) is not [var hit] || hit.Word != i) wrong.Add(i);
            }
        })).ToArray();
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();

        wrong.Should().BeEmpty();
    }

    private struct Counter : IKeywordVisitor
    {
        public int Count;

        public void Hit(int word, int start, int length) => Count++;

        public readonly void Restart(NormalText normal)
        {
        }
    }
}
