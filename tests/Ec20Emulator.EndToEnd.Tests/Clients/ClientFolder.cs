using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.EndToEnd.Tests.Readme;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Clients;

/// <summary>A client of <c>src/clients</c>, copied to a folder of its own, so that its tools leave nothing behind; and what runs there.</summary>
internal sealed class ClientFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly string[] Made = ["node_modules", "build", "dist", "bin", "__pycache__"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ec20-client-");
    private readonly string _language;

    /// <summary>Copies a client.</summary>
    /// <param name="language">Its folder.</param>
    public ClientFolder(string language)
    {
        _language = language;
        Add(language);
    }

    /// <summary>The copy.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, _language);

    /// <summary>The command that starts the program; that of this build unless it is set.</summary>
    public string Program { get; init; } = $"{Dotnet} {System.IO.Path.Combine(AppContext.BaseDirectory, "ec20emu.dll")}";

    /// <summary>Variables of what runs there, beside those of the test; null = without it.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>Copies what lies beside it.</summary>
    public void Add(string sibling) => Copy(System.IO.Path.Combine(Pages.Checkout, "src", "clients", sibling), System.IO.Path.Combine(_folder.FullName, sibling));

    /// <summary>Runs a program, which has to end well.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (code, told) = await TryRunAsync(program, arguments);
        Assert.That(code, Is.Zero, $"{program} {string.Join(' ', arguments)}: {told}");
        return told;
    }

    /// <summary>Runs a program that has to be installed here first, by a registry of packages; without one the test is skipped where nothing is required.</summary>
    public async Task InstallAsync(string program, params string[] arguments)
    {
        var (code, told) = await TryRunAsync(program, arguments);
        if (code != 0)
            Counterpart.Missing($"{program} {string.Join(' ', arguments)}: {told}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<(int Code, string Told)> TryRunAsync(string program, string[] arguments) => HostProgram.RunAsync(
        program, arguments, new DirectoryInfo(Path), patience: Patience,
        variables: [("EC20EMU_PROGRAM", Program), .. Variables.Select(variable => (variable.Key, variable.Value))]);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from).Where(folder => !Made.Contains(System.IO.Path.GetFileName(folder))))
            Copy(folder, System.IO.Path.Combine(to, System.IO.Path.GetFileName(folder)));
    }
}
