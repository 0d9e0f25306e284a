package dk.vaern.web.server;

import dk.vaern.web.problem.HttpProblems;
import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.Problems;
import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.security.Allowed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what went wrong outside Spring MVC. Asked for by a caller, it does not exist. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemErrorController(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Allowed(open = true)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(problem(request), response);
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return problems.of(thrown);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? HttpProblems.of(status)
                : Problem.of(WebProblem.NOT_FOUND);
    }
}
