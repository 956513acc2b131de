using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;
using RangeAttribute = Ec20Emulator.At.Grammar.RangeAttribute;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>Commands of the bench: one per way a command can go on.</summary>
internal static class BenchCommands
{
    public static readonly CommandSet All = new CommandSet<EngineBench>
    {
        _ => new Prompt(),
        bench => new Upload(bench),
        bench => new Download(bench),
        bench => new Defer(bench),
        bench => new Abortable(bench),
        bench => new Data(bench),
        bench => new Announce(bench),
        _ => new Throw(),
        _ => new Secret(),
    };

    /// <summary>AT+XPROMPT[=exact length]: answers what was typed.</summary>
    [AtCommand("+XPROMPT")]
    private sealed class Prompt : IExecuteCommand, IWriteCommand<Prompt.Args>
    {
        internal readonly record struct Args([Range(1, 1000)] int Length);

        public AtResult Execute(Turn turn) => turn.Prompt(new PromptRequest(10, null, true), Answer);

        public AtResult Write(Args args, Turn turn) => turn.Prompt(new PromptRequest(args.Length, args.Length, true), Answer);

        private static AtResult Answer(PromptInput input)
        {
            if (input.IsCancelled || input.IsOverlong)
                return AtResult.Line(input.IsCancelled ? "cancelled" : "overlong");
            return AtResult.Frame(Information.WithData($"typed {input.Data.Length}", input.Data), FinalResult.SendOk);
        }
    }

    /// <summary>AT+XUP=length[,idle seconds[,acknowledge]]: keeps the bytes in <see cref="EngineBench.Uploaded"/>.</summary>
    [AtCommand("+XUP")]
    private sealed class Upload(EngineBench bench) : IWriteCommand<Upload.Args>
    {
        internal readonly record struct Args(
            [Range(1, 100_000_000)] int Length, [Range(1, 1000)] int Seconds = 5, [Range(0, 1)] bool Acknowledge = false);

        public AtResult Write(Args args, Turn turn) => turn.Upload(
            new UploadRequest(args.Length, TimeSpan.FromSeconds(args.Seconds), args.Acknowledge),
            data => bench.Uploaded.AddRange(data),
            (count, end) =>
            {
                bench.Notes.Add($"{end} {count}");
                return AtResult.Line($"{end} {count}");
            });
    }

    /// <summary>AT+XDOWN=length: that many x.</summary>
    [AtCommand("+XDOWN")]
    private sealed class Download(EngineBench bench) : IWriteCommand<Download.Args>
    {
        internal readonly record struct Args([Range(0, 10_000_000)] int Length);

        public AtResult Write(Args args, Turn turn)
        {
            var data = new byte[args.Length];
            Array.Fill(data, (byte)'x');
            return turn.Download($"{args.Length}", data, sent =>
            {
                bench.Notes.Add($"sent {sent}");
                return AtResult.Ok;
            });
        }
    }

    /// <summary>AT+XDEFER: answered by the test.</summary>
    [AtCommand("+XDEFER")]
    private sealed class Defer(EngineBench bench) : IExecuteCommand
    {
        public AtResult Execute(Turn turn)
        {
            turn.Orphaned = () => bench.Notes.Add("orphaned");
            bench.Turns.Add(turn);
            return AtResult.Deferred;
        }
    }

    /// <summary>AT+XABORT: goes on until a character comes.</summary>
    [AtCommand("+XABORT")]
    private sealed class Abortable(EngineBench bench) : IExecuteCommand
    {
        public AtResult Execute(Turn turn)
        {
            bench.Turns.Add(turn);
            return turn.DeferAbortable(() => turn.Complete(AtResult.NoCarrier));
        }
    }

    /// <summary>AT+XDATA: transparent mode.</summary>
    [AtCommand("+XDATA")]
    private sealed class Data(EngineBench bench) : IExecuteCommand
    {
        public AtResult Execute(Turn turn)
        {
            bench.Endpoint.Mode = turn.EnterTransparentMode(bench.Endpoint);
            return AtResult.Deferred;
        }
    }

    /// <summary>AT+XURC: causes a URC, then answers.</summary>
    [AtCommand("+XURC")]
    private sealed class Announce(EngineBench bench) : IExecuteCommand
    {
        public AtResult Execute(Turn turn)
        {
            bench.Port.Urcs.Send(Urc.Line("+XURC: 1"));
            return AtResult.Line("+XURC: 0");
        }
    }

    /// <summary>AT+XTHROW: a defect.</summary>
    [AtCommand("+XTHROW")]
    private sealed class Throw : IExecuteCommand
    {
        public AtResult Execute(Turn turn) => throw new InvalidOperationException("on purpose");
    }

    /// <summary>AT+XPIN="...": a field that must not be logged.</summary>
    [AtCommand("+XPIN", IsSecret = true)]
    private sealed class Secret : IWriteCommand<Secret.Args>
    {
        internal readonly record struct Args([Text(MaximumLength = 8)] string Pin);

        public AtResult Write(Args args, Turn turn) => args.Pin == "1234" ? AtResult.Ok : AtResult.Error;
    }
}
