using ComplaintFlow.Handling;

namespace ComplaintFlow.Tests.Handling;

public sealed class ComplaintNumberTests
{
    [Fact]
    public async Task Each_number_ends_with_its_check_character_and_a_wrong_character_is_noticed()
    {
        using var house = new TestHouse();
        for (int i = 0; i < 50; i++)
        {
            string number = (await house.ReceiveAsync()).Number;

            number.Should().MatchRegex("^C260302-[0-9A-HJKMNP-TV-Z]{7}$");
            ComplaintNumber.IsValid(number).Should().BeTrue();
            ComplaintNumber.IsValid(number.ToLowerInvariant()).Should().BeTrue();
            for (int at = 8; at < number.Length; at++)
            {
                foreach (char other in ComplaintNumber.Alphabet.Where(other => other != number[at]))
                    ComplaintNumber.IsValid(string.Concat(number.AsSpan(0, at), other.ToString(), number.AsSpan(at + 1))).Should()
                        .BeFalse();
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("C260302-OOOOOOO")]
    public void What_is_no_number_is_none(string? text) => ComplaintNumber.IsValid(text).Should().BeFalse();
}
