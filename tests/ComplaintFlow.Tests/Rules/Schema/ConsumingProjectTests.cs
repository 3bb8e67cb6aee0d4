using System.Diagnostics;
using System.Text.Json;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>Packs the library and uses the package in a project of its own, as an application does.</summary>
public sealed class ConsumingProjectTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_editor_finds_the_schema_in_a_project_that_uses_the_package()
    {
        await DotnetAsync("pack", Path.Combine(EditorSchema.Folder, "src", "ComplaintFlow"), "--no-build", "--no-restore", "--configuration", Configuration, "--output", _folder.FullName);
        string project = await WriteAsync("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RestorePackagesPath>{Path.Combine(_folder.FullName, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{Known}</RestoreFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="ComplaintFlow" Version="{PackedVersion}" /></ItemGroup>
            </Project>
            """);
        await DotnetAsync("restore", project, "--source", _folder.FullName);

        using JsonDocument items = JsonDocument.Parse(await DotnetAsync("msbuild", project, "-getItem:JsonSchemaSegment"));

        JsonElement segment = items.RootElement.GetProperty("Items").GetProperty("JsonSchemaSegment").EnumerateArray().Should().ContainSingle().Subject;
        segment.GetProperty("FilePathPattern").GetString().Should().Be(@"appsettings\..*json");
        string schema = segment.GetProperty("FullPath").GetString()!;
        schema.Should().StartWith(_folder.FullName, "it is the one inside of the package");
        (await File.ReadAllTextAsync(schema)).Should().Be(await File.ReadAllTextAsync(Path.Combine(EditorSchema.Folder, "src", "ComplaintFlow", "ConfigurationSchema.json")));
    }

    /// <summary>What was built for this run.</summary>
    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>Where the packages are that the library needs: nothing is downloaded.</summary>
    private static string Known => Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string PackedVersion => Path.GetFileNameWithoutExtension(_folder.GetFiles("ComplaintFlow.*.nupkg").Single().Name)["ComplaintFlow.".Length..];

    private async Task<string> WriteAsync(string name, string text)
    {
        string file = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private async Task<string> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = _folder.FullName };
        // What the runner of the tests set for itself.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process dotnet = Process.Start(start)!;
        Task<string> said = dotnet.StandardOutput.ReadToEndAsync();
        Task<string> problems = dotnet.StandardError.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        dotnet.ExitCode.Should().Be(0, "{0}{1}", await said, await problems);
        return await said;
    }
}
