using ComplaintFlow.Calendars;

namespace ComplaintFlow.Tests.Calendars;

public class DurationTextTests
{
    [Theory]
    [InlineData("22195m", "369h 55m")]
    [InlineData("1331707s", "369h 55m 7s")]
    [InlineData("172801s", "48h 1s")]
    [InlineData("48h", "48h")]
    [InlineData("90m", "90m")]
    [InlineData("7 working days", "7 working days")]
    public void A_long_time_is_told_in_hours_and_minutes(string within, string text) => DurationText.ForPeople(within).Should().Be(text);
}
