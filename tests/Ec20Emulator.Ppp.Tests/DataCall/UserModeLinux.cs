using System.Net;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.Ppp.Tests.DataCall;

/// <summary>
/// A real Linux kernel that runs as a program, with its first serial line on a TCP port and the files of this computer. It needs neither root
/// nor network devices.
/// </summary>
internal sealed class UserModeLinux : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("ec20-uml-");

    /// <summary>What a file holds that the script has left; empty where it has not.</summary>
    public string Read(string file) => File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)) : "";

    /// <summary>The bytes of such a file.</summary>
    public byte[] ReadBytes(string file) => File.Exists(PathOf(file)) ? File.ReadAllBytes(PathOf(file)) : [];

    /// <summary>Writes a file for the script.</summary>
    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Runs until the script has powered it off.</summary>
    /// <param name="serialLine">Where the serial line is.</param>
    /// <param name="task">Name of the script that does the work.</param>
    public async Task RunAsync(IPEndPoint serialLine, string task)
    {
        var kernel = Counterpart.Find("linux.uml", "user-mode-linux");
        foreach (var (program, package) in new[] { ("pppd", "ppp"), ("chat", "ppp"), ("busybox", "busybox-static"), ("curl", "curl"), ("bash", "bash") })
            Counterpart.Find(program, package);
        var init = Beside("uml-init.sh");
        Write("task", File.ReadAllText(Beside(task)));
        var command = $"chmod +x '{init}'; exec 3<>/dev/tcp/{serialLine.Address}/{serialLine.Port}; TMPDIR='{_work.FullName}' exec '{kernel}' mem=128M root=/dev/root rootfstype=hostfs "
            + $"rootflags=/ rw init='{init}' WORK='{_work.FullName}' con0=null,fd:1 con=null ssl0=fd:3,fd:3 ssl=null quiet </dev/null";
        await using var linux = CounterpartProcess.Start("/bin/bash", ["-c", command]);
        var startedAt = TimeProvider.System.GetTimestamp();
        while (!linux.HasExited && TimeProvider.System.GetElapsedTime(startedAt) < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        Console = linux.Output;
    }

    /// <summary>What the kernel said.</summary>
    public string Console { get; private set; } = "";

    public void Dispose() => _work.Delete(recursive: true);

    /// <summary>The path of a script of these tests.</summary>
    public static string Beside(string file) => Path.Combine(TestContext.CurrentContext.TestDirectory, "DataCall", file);

    private string PathOf(string file) => Path.Combine(_work.FullName, file);
}
