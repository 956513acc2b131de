using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.UsbIp.Tests.Kernel;

/// <summary>Debian's kernel in a virtual machine, over the files of this computer. It needs neither root nor KVM: processors of a cloud often have the one and not the other, so it is emulated throughout.</summary>
internal sealed class QemuLinux : IAsyncDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("ec20-vm-");
    private CounterpartProcess? _machine;

    /// <summary>What the script said.</summary>
    public IReadOnlyList<string> Facts => [.. _machine!.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("FACT ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf("FACT ", StringComparison.Ordinal) + 5)..])];

    /// <summary>All that was printed.</summary>
    public string Console => _machine!.Output;

    /// <summary>Completes when it has powered off.</summary>
    public Task WhenOffAsync() => _machine!.WhenExitedAsync();

    /// <summary>Completes when the script has said something, or the machine is off.</summary>
    /// <returns>True where it has.</returns>
    public async Task<bool> WhenSaidAsync(string fact, CancellationToken patience)
    {
        var off = WhenOffAsync();
        while (!off.IsCompleted && !Facts.Contains(fact))
            await Task.WhenAny(off, Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience));
        return Facts.Contains(fact);
    }

    /// <summary>Boots it; from in there the loopback of this computer is 10.0.2.2.</summary>
    /// <param name="task">Script of these tests, for Python.</param>
    /// <param name="environment">What it is told.</param>
    public async Task BootAsync(string task, string environment)
    {
        var qemu = Counterpart.Find("qemu-system-x86_64", "qemu-system-x86");
        foreach (var (program, package) in new[] { ("busybox", "busybox-static"), ("depmod", "kmod"), ("cpio", "cpio"), ("usbip", "usbip"), ("lsusb", "usbutils"), ("python3", "python3") })
            Counterpart.Find(program, package);
        var kernel = Environment.GetEnvironmentVariable("EC20EMU_VM_KERNEL") is { Length: > 0 } folder ? folder : Path.Combine(Path.GetTempPath(), "ec20emu-kernel");
        await RunAsync("fetch-kernel.sh", kernel);
        var initrd = Path.Combine(_work.FullName, "initrd.gz");
        await RunAsync("make-initrd.sh", kernel, initrd);
        _machine = CounterpartProcess.Start(qemu,
        [
            "-accel", "tcg", "-M", "q35", "-m", "512", "-display", "none", "-no-reboot", "-nodefaults", "-serial", "chardev:console",
            "-chardev", Environment.GetEnvironmentVariable("EC20EMU_VM_LOG") is { Length: > 0 } log ? $"stdio,id=console,logfile={log}" : "stdio,id=console",
            "-kernel", Directory.GetFiles(Path.Combine(kernel, "boot"), "vmlinuz-*").Single(), "-initrd", initrd,
            "-append", $"console=ttyS0 quiet panic=-1 TASK={Beside(task)} {environment}",
            "-netdev", "user,id=net", "-device", "virtio-net-pci,netdev=net,romfile=",
            "-virtfs", "local,path=/,mount_tag=root,security_model=none,readonly=on,multidevs=remap",
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_machine is not null)
            await _machine.DisposeAsync();
        _work.Delete(recursive: true);
    }

    private static async Task RunAsync(string script, params string[] arguments)
    {
        await using var run = CounterpartProcess.Start("/bin/sh", [Beside(script), .. arguments]);
        await run.WhenExitedAsync();
        if (run.ExitCode != 0)
            Counterpart.Missing($"the virtual machine cannot be had: {script}: {run.Output}");
    }

    private static string Beside(string file) => Path.Combine(TestContext.CurrentContext.TestDirectory, "Kernel", file);
}
