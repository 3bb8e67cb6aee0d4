namespace ComplaintFlow.Tests.Rules.Presets;

/// <summary>
/// A due instant that was computed by hand. Times are local to the calendar of the preset; a bare date is the end of that day.
/// </summary>
/// <param name="Target">The target.</param>
/// <param name="Article">What its source must name.</param>
/// <param name="Start">When the clock starts.</param>
/// <param name="Due">When it is due.</param>
internal sealed record PresetCase(string Target, string Article, string Start, string Due);
