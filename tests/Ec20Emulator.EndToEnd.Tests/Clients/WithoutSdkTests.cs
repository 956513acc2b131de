using Ec20Emulator.EndToEnd.Tests.Readme;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>
/// A computer without .NET: the program is one file, which wheel and package carry; the first test is the first recipe of their pages, copied. What
/// is on the path is everything but <c>dotnet</c>.
/// </summary>
[Platform("Linux")]
internal sealed class WithoutSdkTests
{
    private DirectoryInfo _folder = null!;

    private string Path => System.IO.Path.Combine(_folder.FullName, "path");

    private string Program => System.IO.Path.Combine(_folder.FullName, "program", "ec20emu");

    [OneTimeSetUp]
    public async Task Publish()
    {
        _folder = Directory.CreateTempSubdirectory("ec20-single-");
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        using var folder = new ClientFolder("shell");
        await folder.RunAsync(dotnet, "publish", System.IO.Path.Combine(Pages.Checkout, "src", "Ec20Emulator.Host"), "--runtime", "linux-x64", "--self-contained",
            "-p:PublishSingleFile=true", "--artifacts-path", System.IO.Path.Combine(_folder.FullName, "artifacts"), "--output", System.IO.Path.GetDirectoryName(Program)!);
        Directory.CreateDirectory(Path);
        foreach (var file in Directory.GetFiles("/usr/bin").Where(file => System.IO.Path.GetFileName(file) is not ("dotnet" or "ec20emu")))
            File.CreateSymbolicLink(System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)), file);
    }

    [OneTimeTearDown]
    public void Clear() => _folder.Delete(recursive: true);

    [Test]
    public async Task Wheel_ThatCarriesTheProgram_RunsTheRecipeOfItsPage()
    {
        Counterpart.Find("pytest-3", "python3-pytest");
        using var folder = Folder("python");
        folder.Variables["EC20EMU_CARRY"] = Program;
        var python = await PythonClientTests.InstallAsync(folder);
        folder.Variables.Remove("EC20EMU_CARRY");
        Directory.Delete(System.IO.Path.Combine(folder.Path, "tests"), recursive: true);
        var recipe = Pages.Blocks("src/clients/python/README.md", "python").First(block => block.StartsWith("def test_ca_is_uploaded", StringComparison.Ordinal));
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.Path, "test_meter.py"), recipe);
        Assert.That(await folder.RunAsync(python, "-m", "pytest", "-q", "test_meter.py"), Does.Contain("1 passed"));
    }

    [Test]
    public async Task Package_ThatCarriesTheProgram_RunsTheRecipeOfItsPage()
    {
        var npm = Counterpart.Find("npm", "npm");
        using var folder = Folder("javascript");
        var carried = System.IO.Path.Combine(folder.Path, "bin");
        Directory.CreateDirectory(carried);
        File.Copy(Program, System.IO.Path.Combine(carried, "ec20emu"));
        await folder.RunAsync(npm, "pack", "--silent");
        var meter = System.IO.Path.Combine(folder.Path, "meter");
        Directory.CreateDirectory(meter);
        await File.WriteAllTextAsync(System.IO.Path.Combine(meter, "package.json"), "{\"type\":\"module\"}");
        await folder.RunAsync(npm, "--prefix", "meter", "install", "--no-audit", "--no-fund", "--offline", System.IO.Path.Combine(folder.Path, "ec20emu-0.1.0.tgz"));
        var recipe = Pages.Blocks("src/clients/javascript/README.md", "js").First(block => block.StartsWith("test('a CA is uploaded", StringComparison.Ordinal));
        await File.WriteAllTextAsync(System.IO.Path.Combine(meter, "meter.test.js"), $"import {{ test }} from 'ec20emu/node-test';\n{recipe}");
        Assert.That(await folder.RunAsync("node", "--test", "meter"), Does.Contain("# pass 1").And.Contains("# fail 0"));
    }

    /// <summary>A client that finds no program but the one it carries, and no .NET.</summary>
    private ClientFolder Folder(string language)
    {
        var folder = new ClientFolder(language);
        foreach (var name in new[] { "EC20EMU_PROGRAM", "DOTNET_ROOT", "DOTNET_HOST_PATH" })
            folder.Variables[name] = null;
        folder.Variables["PATH"] = Path;
        return folder;
    }
}
