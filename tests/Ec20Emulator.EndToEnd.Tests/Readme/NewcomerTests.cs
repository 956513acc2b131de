using System.Reflection;
using System.Text.RegularExpressions;

namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>What a newcomer does: copies the sample from the page into an empty folder and runs it.</summary>
internal sealed partial class NewcomerTests
{
    private const string Clone = "../ec20-emulator/";

    [Test]
    public async Task Sample_CopiedIntoAnEmptyProject_Passes()
    {
        using var home = new NewcomersHome();
        home.Write("Meter.Tests.csproj", Project.Replace(Clone, Pages.Checkout + "/", StringComparison.Ordinal));
        await PassesAsync(home);
    }

    [Test]
    public async Task Sample_ThatReferencesOurPackage_PassesAndThePackageSaysWhatItIs()
    {
        using var home = new NewcomersHome();
        var packages = Path.Combine(home.Path, "packages");
        var (packed, story) = await home.DotnetAsync(
            ["pack", Path.Combine(Pages.Checkout, "Ec20Emulator.sln"), "--no-build", "-c", Configuration, "-o", packages, "-nodeReuse:false"]);
        Assert.That(packed, Is.Zero, story);
        var version = typeof(Testing.Ec20).Assembly.GetName().Version!.ToString(3);
        Assert.That(Directory.GetFiles(packages).Select(Path.GetFileName), Does.Contain($"Ec20Emulator.Testing.{version}.nupkg").And.Contain($"ec20emu.{version}.nupkg"));

        home.KeepPackagesHere = true;
        home.Write("Meter.Tests.csproj", ReferenceToClone().Replace(Project, $"<PackageReference Include=\"$1\" Version=\"{version}\" />"));
        await PassesAsync(home, $"-p:RestoreAdditionalProjectSources={packages}");
        var folder = Path.Combine(home.Path, NewcomersHome.OwnPackages, "ec20emulator.testing", version);
        Assert.That(File.Exists(Path.Combine(folder, "README.md")));
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(folder, "ec20emulator.testing.nuspec")),
            Does.Contain("<readme>README.md</readme>").And.Match("<description>A Quectel EC20 .*</description>"));
    }

    private static string Project { get; } = Pages.Blocks(Pages.InYourTests, "xml")[0];

    private static async Task PassesAsync(NewcomersHome home, params string[] more)
    {
        home.Write("MeterTests.cs", Pages.Blocks(Pages.InYourTests, "csharp")[0]);
        var (code, told) = await home.DotnetAsync(["test", "-c", Configuration, "-nodeReuse:false", "-p:UseSharedCompilation=false", .. more]);
        Assert.That(told, Does.Match("Failed: +0, Passed: +1, Skipped: +0, Total: +1").And.Not.Contain("warning"));
        Assert.That(code, Is.Zero, told);
    }

    [GeneratedRegex($"""<ProjectReference Include="{Clone}src/.*/(.*)[.]csproj" />""")]
    private static partial Regex ReferenceToClone();

    /// <summary>That of this run, so that nothing of the product is built anew.</summary>
    public static string Configuration => typeof(NewcomerTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
}
