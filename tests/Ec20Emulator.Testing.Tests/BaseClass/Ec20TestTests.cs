using System.Reflection;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Ec20Emulator.Testing.Tests.BaseClass;

/// <summary>The base class for NUnit, as NUnit runs it: a test run within this one.</summary>
internal sealed class Ec20TestTests
{
    [Test]
    public void Test_ThatPasses_AttachesNothing()
    {
        var result = Run(nameof(InnerTests<int>.Passes));
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Passed), result.Message);
        Assert.That(result.TestAttachments, Is.Empty);
    }

    [Test]
    public void Test_ThatFails_AttachesTranscriptAndSeed()
    {
        var result = Run(nameof(InnerTests<int>.Fails));
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(result.Message, Is.EqualTo("on purpose"));
        var attached = File.ReadAllText(result.TestAttachments.Single().FilePath);
        Assert.That(attached, Does.StartWith("# ").And.Contain($".{nameof(InnerTests<int>.Fails)}, seed 42\n"));
        Assert.That(attached, Does.Contain(@">> AT+CSQ\r").And.Contain(@"+CSQ: 28,99\r\n\r\nOK\r\n"));
        Assert.That(result.Output, Does.Contain(attached));
    }

    [TestCase(nameof(InnerTests<int>.LogsAnError), "an error made for this test")]
    [TestCase(nameof(InnerTests<int>.HasADefect), "a defect made for this test")]
    public void Test_WhoseModemLogsAnError_FailsThoughItsAssertionsPass(string test, string why)
    {
        var result = Run(test);
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(result.Message, Does.Contain(why).And.Contain("seed 42"));
    }

    /// <summary>Runs one test in a run of its own, which knows nothing of the one around it.</summary>
    private static ITestResult Run(string test)
    {
        ITestResult? result = null;
        var runner = new NUnitTestAssemblyRunner(new InnerTestsAlone());
        using (ExecutionContext.SuppressFlow())
        {
            var run = new Thread(() =>
            {
                runner.Load(typeof(Ec20TestTests).Assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
                result = runner.Run(TestListener.NULL, TestFilter.FromXml($"<filter><name>{test}</name></filter>"));
            });
            run.Start();
            Assert.That(run.Join(TimeSpan.FromSeconds(60)), "the run within did not end");
        }
        while (result!.HasChildren)
            result = result.Children.Single();
        return result;
    }

    /// <summary>An assembly that consists of the tests within.</summary>
    private sealed class InnerTestsAlone : ITestAssemblyBuilder
    {
        public ITest Build(Assembly assembly, IDictionary<string, object> options)
        {
            var suite = new TestAssembly(assembly, assembly.GetName().Name!);
            suite.Add(new DefaultSuiteBuilder().BuildFrom(new TypeWrapper(typeof(InnerTests<int>))));
            return suite;
        }

        public ITest Build(string assemblyNameOrPath, IDictionary<string, object> options) => throw new NotSupportedException();
    }
}
