using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Tests.Handling.OtherEyes;

/// <summary>Ids that look alike are one person, also where no door was before them.</summary>
public sealed class ActorIdentityTests
{
    [Theory]
    [InlineData("Anna", "aNNA")]
    [InlineData("bo\u017Fs", "boss")]
    [InlineData("Yıldız", "YILDIZ")]
    [InlineData("İpek", "ipek")]
    [InlineData("\u212Aarl", "karl")]
    [InlineData("ａｐ-1", "ap-1")]
    [InlineData("\u0430lice", "alice")]
    [InlineData("\u0430\u0440-1", "ap-1")]
    [InlineData("\u0410\u0440.smith", "ap.smith")]
    [InlineData("\u0392\u039F\u03A4", "BOT")]
    [InlineData("O\u02BCBrien", "O'Brien")]
    [InlineData("ap\u2010" + "1", "ap-1")]
    [InlineData("\u04BB\u043E\u0440\u0435", "hope")]
    [InlineData("\u0455\u0443\u0455\u0442\u0435m", "system")]
    public void Ids_that_look_alike_are_one_person(string one, string other)
    {
        ActorIdentity.Same(one, other).Should().BeTrue();
        ActorIdentity.Has([other], one).Should().BeTrue();
        new HashSet<string>([one, other], ActorIdentity.Comparer).Should().HaveCount(1);
    }

    [Theory]
    [InlineData("anna", "hanna")]
    [InlineData("anna", "anne")]
    [InlineData("иван", "ivan")]
    [InlineData("李娜", "李那")]
    [InlineData("jose", "josé")]
    [InlineData("a", null)]
    public void Ids_that_differ_to_the_eye_are_two(string one, string? other)
    {
        ActorIdentity.Same(one, other).Should().BeFalse();
        new HashSet<string?>([one, other], ActorIdentity.Comparer!).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("an\u0483na")]
    [InlineData("an\u0591na")]
    [InlineData("an\u0378na")]
    [InlineData("an\uE000na")]
    [InlineData("anna\U000E0FFF")]
    [InlineData("b  o")]
    [InlineData("ap\u1806" + "1")]
    [InlineData("1\u0301")]
    public void What_cannot_be_told_from_another_id_is_refused(string id) => ActorIdForm.IsPlain(id).Should().BeFalse();

    [Theory]
    [InlineData("\u0915\u0941\u092E\u093E\u0930")]
    [InlineData("\u0E2A\u0E21\u0E0A\u0E31\u0E22")]
    [InlineData("\u0E17\u0E35\u0E48")]
    [InlineData("山田・太郎")]
    [InlineData("b o")]
    public void What_languages_write_passes(string id) => ActorIdForm.IsPlain(id).Should().BeTrue();

    [Fact]
    public void Comparing_allocates_nothing() => AllocatedBytes.Of(() => ActorIdentity.Same("\u0430\u0440-1", "ap-1")).Should().Be(0);

    /// <summary>Two letters of one alphabet are never one letter, except those that differ in case alone and the i of Turkish.</summary>
    [Fact]
    public void Pure_ids_of_an_alphabet_stay_apart()
    {
        string cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўј", greek = "αβγδεζηθικλμνξοπρστυφχψω";
        foreach (string alphabet in new[] { cyrillic, greek })
            alphabet.Select(letter => $"{letter}").ToHashSet(ActorIdentity.Comparer).Should().HaveCount(alphabet.Length);
    }
}
