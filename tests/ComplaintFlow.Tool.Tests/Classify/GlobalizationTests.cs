using System.Diagnostics;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Classify;

/// <summary>
/// A host with invariant globalization and one with the tables of ICU read the same words and know the same people: the same program runs
/// in both modes.
/// </summary>
public sealed class GlobalizationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Words_are_learned_and_found_alike_in_both_modes()
    {
        var rows = new StringBuilder("text,label\n");
        for (int c = 0xA1; c < 0x3100; c += 2)
        {
            string word = Word(c);
            rows.Append($"{word} {word.Normalize(NormalizationForm.FormD)} yang\u0131n,a\n{word} \u0130stanbul i\u0307stanbul "
                + $"ｶﾞｽ,b\n{word.ToUpperInvariant()} cafe\u0301,a\n");
        }
        string input = _folder.Write("rows.csv", rows.ToString());

        (string invariant, string full) =
            await BothAsync("suggest", "--input", input, "--text", "text", "--label", "label", "--words-per-label", "10000");
        invariant.Should().Contain("yangin").And.Contain("istanbul").And.Contain("café").And.Contain("ガス");
        full.Should().Be(invariant);
    }

    [SkippableFact]
    public async Task One_person_is_one_person_in_both_modes()
    {
        Intake From(string email, int day) => new()
        {
            Channel = "Web", Subject = "Kettle", Category = "Quality",
            ReceivedAt = new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.Zero),
            Complainant = new Complainant { Contacts = [Contact.Email(email)] },
        };
        string store = await SmallStore.WriteAsync(
            _folder, From("jose\u0301@example.com", 2), From("JOSÉ@example.com", 3), From("ｊｏｓé@example.com", 4));

        (string invariant, string full) =
            await BothAsync("stats", "--store", store, "--month", "2026-03", "--by", "all", "--format", "csv");

        invariant.Should().Contain("RepeatByPerson,,,2,3,");
        full.Should().Be(invariant);
    }

    private static string Word(int c) =>
        new([.. Enumerable.Range(c, 2).Select(one => (char)one).Where(one => char.IsLetter(one)), 'x', 'y']);

    private async Task<(string Invariant, string Full)> BothAsync(params string[] args)
    {
        string invariant = await RunAsync(isInvariant: true, args), full = await RunAsync(isInvariant: false, args);
        Skip.If(full.Contains("libicu", StringComparison.Ordinal), "There is no ICU on this machine, so there is one mode alone.");
        return (invariant, full);
    }

    private async Task<string> RunAsync(bool isInvariant, string[] args)
    {
        string tool = typeof(CommandRunner).Assembly.Location, settings = Path.ChangeExtension(tool, ".runtimeconfig.json");
        string mode = File.ReadAllText(settings)
            .Replace("\"System.Globalization.Invariant\": true", $"\"System.Globalization.Invariant\": {(isInvariant ? "true" : "false")}",
                StringComparison.Ordinal);
        mode.Should().Contain("System.Globalization.Invariant");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[]
        {
            "exec", "--runtimeconfig", _folder.Write($"{isInvariant}.json", mode), "--depsfile", Path.ChangeExtension(tool, ".deps.json"),
            tool,
        }.Concat(args))
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : error.Contains("libicu", StringComparison.Ordinal) ? "libicu"
            : throw new InvalidOperationException(error);
    }
}
