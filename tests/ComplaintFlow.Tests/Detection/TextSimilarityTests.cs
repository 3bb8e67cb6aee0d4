using ComplaintFlow.Detection;

namespace ComplaintFlow.Tests.Detection;

public sealed class TextSimilarityTests
{
    private static readonly SignalKey Key = SignalKey.Of(Watch.Key);

    [Theory]
    [InlineData("水壶坏了，请尽快退款给我", "水壶坏了请尽快退款给我！！", 1)]
    [InlineData("The kettle is dented.", "the KETTLE is   dented", 1)]
    [InlineData("Ｋｅｔｔｌｅ　dented again", "kettle dented AGAIN", 1)]
    [InlineData("水壶坏了，请尽快退款给我", "快递一直没有送到，客服不管", 0)]
    [InlineData("refund", "refund", 0)]
    [InlineData("", "", 0)]
    public void Case_width_spaces_and_punctuation_say_nothing_and_short_texts_too_little(string one, string other, double similarity) =>
        Shingles.Similarity(Shingles.Of(one), Shingles.Of(other)).Should().Be(similarity);

    [Fact]
    public void Subject_and_description_are_one_text_of_which_the_first_four_thousand_letters_count()
    {
        string text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"word{i} "));

        Shingles.Of("The kettle", "is dented").Should().Equal(Shingles.Of("The kettle is dented"));
        Shingles.Of(text + text + "one").Should().Equal(Shingles.Of(text + text + "other"));
    }

    [Theory]
    [InlineData(0.80, 0.999)]
    [InlineData(0.90, 0.9999)]
    [InlineData(0.60, 0.85)]
    public void Texts_as_much_the_same_share_a_band_as_often_as_the_method_promises(double similarity, double least)
    {
        var random = new Random(7);
        int found = 0, agreeing = 0;
        const int pairs = 4000;
        for (int i = 0; i < pairs; i++)
        {
            // Two sets of 100 pieces in all, of which so many are in both.
            ulong[] all = [.. Enumerable.Range(0, 100).Select(_ => (ulong)random.NextInt64())];
            int shared = (int)(100 * similarity), half = (100 - shared) / 2;
            ulong[] one = MinHashSketch.Of(all.AsSpan(0, shared + half), Key.Seeds),
                other = MinHashSketch.Of([.. all.AsSpan(0, shared), .. all.AsSpan(shared + half)], Key.Seeds);
            found += Enumerable.Range(0, MinHashSketch.Bands)
                .Any(band => MinHashSketch.Band(one, band).SequenceEqual(MinHashSketch.Band(other, band))) ? 1 : 0;
            agreeing += MinHashSketch.Agreement(MinHashSketch.Short(one), MinHashSketch.Short(other)) >= similarity - MinHashSketch.Slack
                ? 1 : 0;
        }

        ((double)found / pairs).Should().BeGreaterThanOrEqualTo(least);
        ((double)agreeing / pairs).Should().BeGreaterThan(0.98, "the slack lets nearly all true pairs pass");
    }

    [Fact]
    public void A_payload_comes_back_and_what_is_none_tells_nothing()
    {
        var payload = new SignalPayload([1, ulong.MaxValue], new byte[] { 7, 8 });

        var read = SignalPayload.Read(payload.Write());

        read.Persons.Should().Equal(payload.Persons);
        read.Sketch.ToArray().Should().Equal(7, 8);
        SignalPayload.Read(default).Persons.Should().BeEmpty();
        SignalPayload.Read(new byte[] { 9, 1 }).Persons.Should().BeEmpty();
    }

    [Theory]
    [InlineData("72h", 72)]
    [InlineData("2 calendar days", 48)]
    [InlineData("1 calendar week", 168)]
    [InlineData("0h", null)]
    [InlineData("immediate", null)]
    [InlineData("2 calendar months", null)]
    [InlineData("5 working days", null)]
    [InlineData("1d", null)]
    [InlineData(null, null)]
    public void A_window_is_elapsed_time_or_days_of_24_hours(string? text, int? hours) =>
        WindowLength.Read(text).Should().Be(hours is { } known ? TimeSpan.FromHours(known) : null);
}
