using ComplaintFlow.Conditions;

namespace ComplaintFlow.Tests.Conditions;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Post", "Psot")]
    [InlineData("Post", "Posst")]
    [InlineData("call", "calll")]
    [InlineData("Lift", "Litf")]
    public void In_a_word_of_four_letters_a_swap_and_a_doubled_letter_are_slips(string right, string wrong)
    {
        Spelling.IsSlip(right, wrong).Should().BeTrue();
        Spelling.IsSlip(wrong, right).Should().BeTrue();
    }

    [Theory]
    [InlineData("Lab", "Laab")]
    [InlineData("Lab", "Labb")]
    public void In_a_word_of_three_letters_only_a_doubled_letter_is(string right, string wrong)
    {
        Spelling.IsSlip(right, wrong).Should().BeTrue();
        Spelling.IsSlip(wrong, right).Should().BeTrue();
    }

    [Theory]
    [InlineData("lab_test", "lab-test")]
    [InlineData("lab_test", "LabTest")]
    [InlineData("lab-test", "lab test")]
    [InlineData("Re-open", "Reopen")]
    [InlineData("lab_test", "lab-tset")]
    [InlineData("产品-质量", "产品质量")]
    [InlineData("AddNote", "Add\u2013Note")] // an en dash
    [InlineData("AddNote", "\uFF21ddNote")] // a full-width A
    [InlineData("AddNote", "Add\uFF3FNote")] // a full-width underscore
    [InlineData("AddNote", "AddN\u043Ete")] // a Cyrillic o
    [InlineData("AddNote", "Add\u200BNote")] // a space without width
    public void What_separates_the_parts_of_a_word_is_no_letter(string one, string other)
    {
        Spelling.IsSlip(one, other).Should().BeTrue();
        Spelling.IsSlip(other, one).Should().BeTrue();
    }

    [Theory]
    [InlineData("Law-1.12", "Law-11.2")]
    [InlineData("Class A", "Class-B")]
    [InlineData("lab-test-1", "lab_test_2")]
    [InlineData("lab-test", "LAB-TEST")]
    [InlineData("A-B", "A_B")]
    public void Words_whose_parts_differ_are_two_whatever_separates_them(string one, string other)
    {
        Spelling.IsSlip(one, other).Should().BeFalse();
        Spelling.IsSlip(other, one).Should().BeFalse();
    }

    [Theory]
    [InlineData("Post", "Past")]
    [InlineData("Part", "Parts")]
    [InlineData("Part", "Prt")]
    [InlineData("Lab", "Labs")]
    [InlineData("Web", "Wbe")]
    [InlineData("own", "won")]
    [InlineData("SMS", "SMMS")]
    [InlineData("CSRM", "CRSM")]
    [InlineData("SMSS", "SMSSS")]
    [InlineData("S112", "S121")]
    [InlineData("Lot1", "Lot11")]
    public void Other_short_words_that_differ_are_two(string one, string other)
    {
        Spelling.IsSlip(one, other).Should().BeFalse();
        Spelling.IsSlip(other, one).Should().BeFalse();
    }
}
